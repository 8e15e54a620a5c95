import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { BadInput } from '../wrong-use.ts';

/** What a run of git came to. */
export interface GitRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

// What git says is read, so it has to speak English; a partial clone may not fetch what it lacks. A hook says where
// its repository is as seen from the folder it runs in; the repository of a folder is found without that.
export const gitEnvironment = {
  ...process.env,
  LC_ALL: 'C',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_PREFIX: undefined,
};

const MOST_OUTPUT = 256_000_000;

/** Runs git in a folder; that there is none is the one thing that the caller need not think of. */
export function runGit(folder: string, args: readonly string[], said = 'this'): GitRun {
  const options = { cwd: folder, encoding: 'utf8', env: gitEnvironment, maxBuffer: MOST_OUTPUT } as const;
  const { error, status, stdout, stderr } = spawnSync('git', args, options);
  if (error === undefined) return { status, stdout, stderr };
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  throw new BadInput(
    isMissing
      ? `${said} needs git, and there is none on the PATH.`
      : `${said} needs git, which cannot be run: ${error.message}.`,
  );
}

/** What git says; where it objects, its first words are the reason. */
export function askGit(folder: string, args: readonly string[], about: string): string {
  const { status, stdout, stderr } = runGit(folder, args);
  if (status === 0) return stdout;
  throw new BadInput(`${about}: git says: ${firstLine(stderr)}`);
}

/** The top of the repository that a folder is in. */
export function repositoryOf(folder: string): string {
  const { status, stdout } = runGit(folder, ['rev-parse', '--show-cdup']);
  if (status === 0) return resolve(folder, stdout.replace(/\n$/, ''));
  throw new BadInput(`${folder} is in no git repository.`);
}

/** The same for whoever was asked for something of it. */
export function topFor(folder: string, said: string): string {
  const { status, stdout, stderr } = runGit(folder, ['rev-parse', '--show-cdup'], said);
  if (status === 0) return resolve(folder, stdout.replace(/\n$/, ''));
  const isNone = /not a git repository/i.test(stderr);
  throw new BadInput(
    `${said}: ${isNone ? 'the maps are in no git repository.' : `git says: ${firstLine(stderr)}`}`,
  );
}

export function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
