import { canonicalUri, diagnosticsOf, rangeOf } from '@migmap/language/lsp';
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { breathing } from './breathing.ts';
import type { Desk, Session } from './feature.ts';
import { judged } from './judging.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/diagnostic`: the client asks for the findings of a file. */
export async function documentReport(
  params: DocumentDiagnosticParams,
  desk: Desk,
): Promise<DocumentDiagnosticReport> {
  const uri = canonicalUri(params.textDocument.uri);
  await judged(desk.workspace, () => desk.workspace.library.mapsWith(uri), breathing(desk.token));
  const { items, resultId } = diagnosticsFor(desk, params.textDocument.uri);
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** `workspace/diagnostic`: the findings of all files, open or not; files that are gone get an empty list. */
export async function workspaceReport(
  params: WorkspaceDiagnosticParams,
  desk: Desk,
): Promise<WorkspaceDiagnosticReport> {
  const { workspace } = desk;
  await judged(workspace, () => workspace.library.maps(), breathing(desk.token));
  const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  const uris = workspace.files().map((uri) => workspace.clientUri(uri));
  const all = new Set([...uris, ...previous.keys()]);
  return {
    items: [...all].map((uri) => {
      const { items, resultId, version } = diagnosticsFor(desk, uri);
      return previous.get(uri) === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
    }),
  };
}

/** Keeps the client's list of findings true, whether it waits to be sent them or asks for them. */
export class DiagnosticsSender {
  readonly #session: Session;
  /** By file, what the client has been sent, or told to ask for. */
  readonly #known = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** `typed` are the files that changed by typing: a client that asks does so for them of its own accord. */
  async update(typed: ReadonlySet<string>): Promise<void> {
    // All has been judged before, so that this takes no time in which others would have to wait.
    const changed = this.#changed();
    if (!this.#session.client().pullsDiagnostics) {
      for (const { uri, version, items } of changed.values()) await this.#send(uri, version, items);
    } else if ([...changed.keys()].some((uri) => !typed.has(uri))) this.#askForQuestions();
  }

  /** The files whose findings are not what the client knows; those that are gone have none. */
  #changed(): Map<string, FileDiagnostics> {
    const { workspace } = this.#session;
    const files = new Set(workspace.files());
    const changed = new Map<string, FileDiagnostics>();
    for (const uri of new Set([...files, ...this.#known.keys()])) {
      const found = diagnosticsFor({ workspace, client: this.#session.client() }, uri);
      const state = `${found.uri} ${found.resultId}`;
      if (this.#known.get(uri) !== state) changed.set(uri, found);
      if (files.has(uri)) this.#known.set(uri, state);
      else this.#known.delete(uri);
    }
    return changed;
  }

  async #send(uri: string, version: number | null, diagnostics: Diagnostic[]): Promise<void> {
    const { connection } = this.#session;
    await connection.sendDiagnostics({ uri, diagnostics, ...(version === null ? {} : { version }) });
  }

  /** Nothing waits for the client, which may take its time. */
  #askForQuestions(): void {
    const { client, connection, guard } = this.#session;
    if (client().capabilities.workspace?.diagnostics?.refreshSupport !== true) return;
    const answered = connection.languages.diagnostics.refresh();
    answered.catch((error: unknown) => guard.fault('workspace/diagnostic/refresh', error));
  }
}

interface FileDiagnostics {
  readonly uri: string;
  readonly version: number | null;
  readonly items: Diagnostic[];
  /** A name for just this list of items. */
  readonly resultId: string;
}

function diagnosticsFor(
  { workspace, client }: Pick<Desk, 'workspace' | 'client'>,
  uri: string,
): FileDiagnostics {
  const snapshot = workspace.snapshot(uri);
  const items = snapshot ? diagnosticsOf(snapshot, client.diagnostics) : configProblems(workspace, uri);
  return {
    uri: workspace.clientUri(uri),
    version: workspace.documentOf(uri)?.version ?? null,
    items,
    resultId: digest(JSON.stringify(items)),
  };
}

/** What is wrong with a configuration. */
function configProblems({ configs, speak }: Workspace, uri: string): Diagnostic[] {
  const read = configs.problemsIn(canonicalUri(uri));
  if (!read) return [];
  return read.problems.map(({ said, source }) => ({
    range: rangeOf(read.file, source),
    severity: DiagnosticSeverity.Error,
    source: 'migmap',
    message: speak(said),
  }));
}

/** The same text always has the same digest; two that differ hardly ever have. */
function digest(text: string): string {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low + code, 0xcc9e2d51) ^ (low >>> 15);
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}
