import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { command } from './running.ts';

/** What a process came to. */
export interface Told {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A git repository of a test: no name, setting or clock of whoever runs it has a say. */
export class ScratchRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'migmap-scratch-'));
  #day = 0;

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Runs git; what it may not refuse is tried with `git`, all else with `tryGit`. */
  git(...args: readonly string[]): string {
    const told = this.tryGit(...args);
    if (told.status !== 0) throw new Error(`git ${args.join(' ')}: ${told.stderr}${told.stdout}`);
    return told.stdout;
  }

  tryGit(...args: readonly string[]): Told {
    return this.#run('git', args);
  }

  /** Runs the command as a user would, with the bundles of the last build. */
  migmap(...args: readonly string[]): Told {
    return this.#run(process.execPath, [command, ...args]);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Replaces words of a file, each of which has to be there. */
  edit(path: string, ...changes: readonly (readonly [string, string])[]): void {
    const text = changes.reduce((before, [from, to]) => {
      if (!before.includes(from)) throw new Error(`${path} does not say “${from}”.`);
      return before.replace(from, () => to);
    }, this.read(path));
    this.write(path, text);
  }

  /** Commits all there is, a day after the commit before. */
  commit(subject: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', subject);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(executable: string, args: readonly string[]): Told {
    const date = new Date(Date.UTC(2026, 9, 1 + this.#day, 9)).toISOString();
    if (args[0] === 'commit' || args[0] === 'merge') this.#day += 1;
    const { status, stdout, stderr } = spawnSync(executable, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...nobody, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
    return { status, stdout, stderr };
  }
}

/** Neither names nor settings of whoever runs the tests. */
export const nobody = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
  LC_ALL: 'C',
  NO_COLOR: '1',
};
