import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A VS Code with folders of its own, and the packed extension in it. */
export class Host {
  readonly #server: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'migmap-host-'));
  #process: ChildProcess | undefined;
  #port = 0;

  /** `server` is the folder of VS Code's server. */
  constructor(server: string) {
    this.#server = server;
  }

  get authority(): string {
    return `127.0.0.1:${this.#port}`;
  }

  /** A folder that goes with the host. */
  folder(name: string): string {
    const path = join(this.#folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  install(vsix: string): void {
    const words = ['--install-extension', vsix, '--force', ...this.#places()];
    const run = spawnSync(process.execPath, [this.#main(), ...words], {
      env: environment({}),
      encoding: 'utf8',
    });
    if (run.status !== 0)
      throw new Error(`The extension could not be installed.\n${run.stdout}${run.stderr}`);
  }

  async start(settings: object, env: Readonly<Record<string, string>>): Promise<void> {
    const user = this.folder('data/data/User');
    writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
    this.#port = await freePort();
    const words = ['--host', '127.0.0.1', '--port', String(this.#port), '--without-connection-token'];
    // Without the driver, newer versions ignore in silence that they are to run tests.
    const flags = ['--telemetry-level', 'off', '--enable-smoke-test-driver', ...this.#places()];
    this.#process = spawn(process.execPath, [this.#main(), ...words, ...flags], {
      env: environment(env),
      stdio: process.env.MIGMAP_HOST_LOG ? 'inherit' : 'ignore',
      detached: true,
    });
    await this.#isReady();
  }

  /** The address of a window on a folder, or on those that a file names; `payload` is the command line of a desktop. */
  window(folder: string, payload: readonly (readonly [string, string])[]): string {
    const query = new URLSearchParams({
      [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder,
      payload: JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]),
    });
    return `http://${this.authority}/?${query}`;
  }

  /** The processes of its extensions that run a file whose path ends so. */
  running(file: string): number[] {
    const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const isOurs = (command: string): boolean => command.includes(this.#folder) && command.includes(file);
    return ids.filter((id) => isOurs(commandOf(id))).map(Number);
  }

  stop(): void {
    if (this.#process?.pid !== undefined) {
      try {
        process.kill(-this.#process.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #main(): string {
    return join(this.#server, 'out', 'server-main.js');
  }

  #places(): string[] {
    const [data, extensions] = [this.folder('data'), this.folder('extensions')];
    return ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];
  }

  async #isReady(): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const answer = await fetch(`http://${this.authority}/version`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('VS Code does not answer.');
  }
}

const quiet = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  // In a browser, what is typed would be on the disk a second later.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
};

function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => name !== 'NODE_OPTIONS' && !name.startsWith('VSCODE_') && name !== 'NODE_EXTRA_CA_CERTS',
  );
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function commandOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
