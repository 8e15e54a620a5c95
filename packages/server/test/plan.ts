import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Files, type MarkedFiles, readMarks } from '@migmap/testing';
import {
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
  type Position,
  type ProtocolRequestType,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, type ClientOptions } from './client.ts';

/** One server for all tests of a file; each of them opens a plan of its own in it. */
export function languageServer(options: ClientOptions = {}): LanguageServer {
  const server = new LanguageServer(options);
  before(() => server.start());
  afterEach(() => server.closePlans());
  after(() => server.stop());
  return server;
}

export class LanguageServer {
  readonly #options: ClientOptions;
  readonly #plans: Plan[] = [];
  #client: Client | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  get client(): Client {
    if (!this.#client) throw new Error('the server is started before the first test, and not earlier');
    return this.#client;
  }

  async start(): Promise<void> {
    this.#client = await Client.start(this.#options);
  }

  async stop(): Promise<void> {
    await this.#client?.stop();
  }

  /**
   * Writes files into a new folder, makes it a folder of the workspace, and opens the first of them, or those
   * that are named. Marks `<|…|>` and `<|>` are taken out.
   */
  async open(files: Files, names?: readonly string[]): Promise<Plan> {
    const plan = new Plan(this.client, readMarks(files));
    this.#plans.push(plan);
    plan.addFolder();
    for (const name of names ?? [plan.entry]) await plan.open(name);
    return plan;
  }

  async closePlans(): Promise<void> {
    for (const plan of this.#plans.splice(0)) await plan.remove();
  }
}

/** A place that a test has marked. */
export interface Mark {
  readonly name: string;
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
  /** Where it starts. */
  readonly position: Position;
}

/** The files of one test in a folder of their own, as an editor has them. */
export class Plan {
  readonly client: Client;
  readonly folder: string;
  readonly entry: string;
  readonly marks: readonly Mark[];
  readonly #documents = new Map<string, TextDocument>();
  readonly #texts: Readonly<Record<string, string>>;

  constructor(client: Client, marked: MarkedFiles) {
    this.client = client;
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'migmap-lsp-')));
    this.entry = marked.entry;
    this.#texts = marked.texts;
    for (const [name, text] of Object.entries(marked.texts)) this.write(name, text);
    this.marks = marked.ranges.map(({ file, start, end }) => {
      const document = TextDocument.create(file, 'migmap', 0, marked.texts[file] ?? '');
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      return { name: file, textDocument: { uri: this.uri(file) }, range, position: range.start };
    });
  }

  /** The first mark, for tests that have but one. */
  get mark(): Mark {
    const [first] = this.marks;
    if (!first) throw new Error('mark a place with <| and |>, or with <|>');
    return first;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  /** The name of a file, for answers that give URIs. */
  nameOf(uri: string): string {
    return decodeURIComponent(uri.replace(`${pathToFileURL(this.folder).href}/`, ''));
  }

  /** `teams.migmap:1:6 it`: a place of an answer, with what stands there; lines and columns from 1. */
  wordsAt(uri: string, { start, end }: Range): string {
    const name = this.nameOf(uri);
    const document = TextDocument.create(uri, 'migmap', 0, this.text(name));
    return `${name}:${start.line + 1}:${start.character + 1} ${document.getText({ start, end })}`;
  }

  /** The text of a file as the editor has it, or as it was written at first. */
  text(name = this.entry): string {
    return this.#documents.get(name)?.getText() ?? this.#texts[name] ?? '';
  }

  /** Asks the server; `textDocument` is the first file where nothing else is said. */
  async ask<P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    params: Omit<P, 'textDocument'> & { textDocument?: { uri: string } },
  ): Promise<R> {
    const whole = { textDocument: { uri: this.uri(this.entry) }, ...params };
    return this.client.connection.sendRequest<R>(type.method, whole);
  }

  /** The findings of a file, asked for. */
  async findings(name = this.entry): Promise<Diagnostic[]> {
    const textDocument = { uri: this.uri(name) };
    const report: DocumentDiagnosticReport = await this.ask(DocumentDiagnosticRequest.type, { textDocument });
    return report.kind === 'full' ? report.items : [];
  }

  /** Their codes, without those about facts that a small example leaves out. */
  async codes(name = this.entry): Promise<string[]> {
    return codesOf(await this.findings(name));
  }

  async open(name: string, text = this.text(name)): Promise<void> {
    const document = TextDocument.create(this.uri(name), 'migmap', 1, text);
    this.#documents.set(name, document);
    const textDocument = { uri: document.uri, languageId: 'migmap', version: 1, text };
    await this.client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Types something into an open file in the place of a text that stands in it once. */
  async replace(name: string, before: string, after: string): Promise<void> {
    const start = this.text(name).indexOf(before);
    if (start < 0) throw new Error(`${name} does not hold “${before}”`);
    await this.type(name, start, start + before.length, after);
  }

  /** Types something into an open file in the place of what stands between two offsets. */
  async type(name: string, start: number, end: number, after: string): Promise<void> {
    const document = this.#open(name);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const contentChanges = [{ range, text: after }];
    TextDocument.update(document, contentChanges, document.version + 1);
    await this.client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges,
    });
  }

  async close(name: string): Promise<void> {
    const { uri } = this.#open(name);
    this.#documents.delete(name);
    await this.client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  /** Writes a file to the disk; the server hears of it by `touched`. */
  write(name: string, text: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Takes a file or a folder off the disk. */
  delete(name: string): void {
    rmSync(join(this.folder, name), { recursive: true });
  }

  /** Tells the server of files that changed, as the watcher of an editor would. */
  async touched(type: 'created' | 'changed' | 'deleted', ...names: string[]): Promise<void> {
    const types = {
      created: FileChangeType.Created,
      changed: FileChangeType.Changed,
      deleted: FileChangeType.Deleted,
    };
    await this.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: names.map((name) => ({ uri: this.uri(name), type: types[type] as FileChangeType })),
    });
  }

  addFolder(name = ''): void {
    this.#changeFolders({ added: [this.#folder(name)], removed: [] });
  }

  removeFolder(name = ''): void {
    this.#changeFolders({ added: [], removed: [this.#folder(name)] });
  }

  /** The text of a file after edits that an answer gave. */
  edited(edits: readonly TextEdit[] | null, name = this.entry): string {
    return TextDocument.applyEdits(TextDocument.create('', 'migmap', 0, this.text(name)), [...(edits ?? [])]);
  }

  /** The files that a larger edit changes, as they would be after it. */
  editedAll({ changes = {}, documentChanges = [] }: WorkspaceEdit): Record<string, string> {
    const edits = Object.entries(changes);
    for (const change of documentChanges) {
      if ('edits' in change) edits.push([change.textDocument.uri, change.edits as TextEdit[]]);
    }
    return Object.fromEntries(
      edits.map(([uri, own]) => [this.nameOf(uri), this.edited(own, this.nameOf(uri))] as const),
    );
  }

  async remove(): Promise<void> {
    for (const name of [...this.#documents.keys()]) await this.close(name);
    this.removeFolder();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #open(name: string): TextDocument {
    const document = this.#documents.get(name);
    if (!document) throw new Error(`${name} is not open`);
    return document;
  }

  #folder(name: string): { uri: string; name: string } {
    return { uri: pathToFileURL(join(this.folder, name)).href, name };
  }

  #changeFolders(event: {
    added: { uri: string; name: string }[];
    removed: { uri: string; name: string }[];
  }): void {
    void this.client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }
}

/** Codes of findings, but for those about facts that a small example leaves out. */
export function codesOf(found: readonly Diagnostic[]): string[] {
  return found.map(({ code }) => String(code)).filter((code) => !isAboutMissingFacts(code));
}

function isAboutMissingFacts(code: string): boolean {
  return /^(completeness|people|risk|gate|security|sovereignty|backup|style|calendar|coexistence|capacity)\//.test(
    code,
  );
}
