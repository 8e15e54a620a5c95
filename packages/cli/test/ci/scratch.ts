import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A plan that holds, formatted. */
export const good = `layer base "Base"

service dns "Naming" in base {
  kind dns
  from "Windows DNS"
  to "PowerDNS"
}
service mail "Mail" in base {
  kind mail
  from "Exchange"
  to "Postfix"
  depends on dns
}

wave naming "Naming" { migrate dns }
wave letters "Letters" { migrate mail }
`;

/** The same with its waves swapped: mail stands on nothing. */
export const broken = good.replace(/(wave naming.*\n)(wave letters.*\n)/, '$2$1');

/** A folder for one test, with files and what is run in it. */
export class Scratch {
  readonly folder: string;
  #environment: Record<string, string>;

  constructor(environment: Readonly<Record<string, string>> = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'migmap-ci-'));
    this.#environment = {
      ...clean(process.env),
      NO_COLOR: '1',
      npm_config_update_notifier: 'false',
      ...environment,
    };
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Makes the programs of a folder the first that are found. */
  use(bin: string): void {
    this.#environment.PATH = `${bin}${delimiter}${this.#environment.PATH}`;
  }

  run(command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Told {
    const env = { ...this.#environment, ...environment };
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: this.folder, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  /** The same without blocking, so that a server of the test can answer what it runs; its outputs are one. */
  start(
    command: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly log: string }> {
    const env = { ...this.#environment, ...environment };
    const child = spawn(command, args, { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    }
    return new Promise((resolve) => child.on('close', (status) => resolve({ status: status ?? -1, log })));
  }

  /** Runs what has to go well. */
  must(command: string, ...args: string[]): string {
    const told = this.run(command, args);
    if (told.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${told.stdout}${told.stderr}`);
    return told.stdout;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface Told {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The text of a file of the project, named from its root. */
export function projectText(path: string): string {
  return readFileSync(projectPath(path), 'utf8');
}

/** The YAML that a page shows. */
export function samplesIn(page: string): string[] {
  return [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, sample = '']) => sample);
}

export function projectPath(path: string): string {
  return fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
}

/** A test that runs in a hook of git, or in CI, would find settings that are not its own. */
function clean(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(environment).filter(([name]) => !/^(GIT_|GITHUB_|RUNNER_|CI_|npm_)/.test(name));
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
