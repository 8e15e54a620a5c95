import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { gitEnvironment } from '../since/git.ts';
import { BadInput } from '../wrong-use.ts';

/** What a run of git came to. */
export interface GitRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const MOST_OUTPUT = 256_000_000;

/** Runs git in a folder; that there is none is the one thing that the caller need not think of. */
export function runGit(folder: string, args: readonly string[]): GitRun {
  const options = { cwd: folder, encoding: 'utf8', env: gitEnvironment, maxBuffer: MOST_OUTPUT } as const;
  const { error, status, stdout, stderr } = spawnSync('git', args, options);
  if (error === undefined) return { status, stdout, stderr };
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  throw new BadInput(
    isMissing ? 'this needs git, and there is none on the PATH.' : `git cannot be run: ${error.message}.`,
  );
}

/** What git says; where it objects, its first words are the reason. */
export function askGit(folder: string, args: readonly string[], about: string): string {
  const { status, stdout, stderr } = runGit(folder, args);
  if (status === 0) return stdout;
  throw new BadInput(`${about}: git says: ${stderr.trim().split('\n', 1)[0]}`);
}

/** The top of the repository that a folder is in. */
export function repositoryOf(folder: string): string {
  const { status, stdout } = runGit(folder, ['rev-parse', '--show-cdup']);
  if (status === 0) return resolve(folder, stdout.replace(/\n$/, ''));
  throw new BadInput(`${folder} is in no git repository.`);
}
