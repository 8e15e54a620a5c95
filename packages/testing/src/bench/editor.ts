import { type ChildProcess, spawn } from 'node:child_process';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

interface Findings {
  readonly uri: string;
  readonly version?: number;
}

/** Collects garbage before it answers: what is left is needed. */
const memoryProbe = `data:text/javascript,${encodeURIComponent(
  "process.on('message', () => { gc(); gc(); process.send(process.memoryUsage().heapUsed); }); process.channel.unref();",
)}`;

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The least of an editor: it starts the language server as editors do, types, asks, and waits for findings. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, (result: unknown) => void>();
  #heard: (findings: Findings) => void = () => {};
  #received = Buffer.alloc(0);
  #next = 1;
  #version = 1;

  private constructor(process: ChildProcess) {
    this.#process = process;
    process.stdout?.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  /** With one folder open. */
  static async start(cli: string, folder: string): Promise<Editor> {
    const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;
    const flags = ['--expose-gc', '--import', memoryProbe];
    const server = spawn(process.execPath, [...flags, cli, 'lsp', '--stdio'], {
      env,
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
    const editor = new Editor(server);
    const workspaceFolders = [{ uri: folder, name: 'bench' }];
    const capabilities = { workspace: { workspaceFolders: true }, textDocument: { publishDiagnostics: {} } };
    await editor.ask('initialize', { processId: process.pid, rootUri: null, workspaceFolders, capabilities });
    editor.#notify('initialized', {});
    return editor;
  }

  /** What is found in it has been told when the folder was opened. */
  open(uri: string, text: string): void {
    const textDocument = { uri, languageId: 'migmap', version: this.#version, text };
    this.#notify('textDocument/didOpen', { textDocument });
  }

  /** Types something in the place of some characters of a line. */
  type(uri: string, { line, character }: Position, removed: number, text: string): void {
    const range = { start: { line, character }, end: { line, character: character + removed } };
    this.#notify('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range, text }],
    });
  }

  /** Types, and waits until the findings are those of what was typed; where they stay the same, none are sent. */
  async typeAndWait(uri: string, at: Position, removed: number, text: string): Promise<void> {
    const told = new Promise<void>((resolve) => {
      this.#heard = (findings) => {
        if (findings.uri === uri && findings.version === this.#version) resolve();
      };
    });
    this.type(uri, at, removed, text);
    await told;
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  /** The bytes of all that the server holds on to. */
  memory(): Promise<number> {
    const answer = new Promise<number>((resolve) =>
      this.#process.once('message', (bytes) => resolve(Number(bytes))),
    );
    this.#process.send('how much?');
    return answer;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.ask('shutdown', undefined);
    this.#notify('exit', undefined);
    await ended;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const length = /Content-Length: (\d+)/.exec(
        this.#received.toString('latin1', 0, Math.max(0, end)),
      )?.[1];
      const start = end + 4;
      if (length === undefined || this.#received.length < start + Number(length)) return;
      const body = this.#received.toString('utf8', start, start + Number(length));
      this.#received = this.#received.subarray(start + Number(length));
      this.#take(JSON.parse(body));
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === undefined) {
      this.#answers.get(Number(id))?.(result);
      this.#answers.delete(Number(id));
    } else if (method === 'textDocument/publishDiagnostics') this.#heard(params as Findings);
    // Whatever the server wants to know, this editor has nothing to say.
    else if (id !== undefined) this.#send({ id, result: null });
  }
}
