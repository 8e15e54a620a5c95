import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { BadInput } from '../wrong-use.ts';
import { objectReader } from './git-objects.ts';

/** A revision of a repository, read from git's objects: nothing is checked out, nothing is fetched. */
export interface Revision {
  /** The folder that the paths of the repository start from. */
  readonly top: string;
  /** Paths of all its files, with forward slashes. */
  readonly paths: readonly string[];
  /** What a file held; undefined where there was none. */
  read(path: string): Promise<Uint8Array | undefined>;
  close(): void;
}

/** Opens a revision of the repository that a folder is in; messages begin with what was said. */
export function openRevision(name: string, folder: string, said = `--since ${name}`): Revision {
  const git = (...args: readonly string[]): Ran => runGit(args, { folder, said });
  const top = git('rev-parse', '--show-cdup');
  if (top.status !== 0) throw new BadInput(`${said}: ${noRepository(top)}`);
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  if (commit.status !== 0) throw new BadInput(`${said}: ${noRevision(git)}`);
  const id = commit.stdout.trim();
  const tree = git('ls-tree', '-r', '-z', '--name-only', '--full-tree', id);
  if (tree.status !== 0) throw new BadInput(`${said}: git says: ${firstLine(tree.stderr)}`);
  const reader = objectReader(folder, gitEnvironment, said);
  return {
    top: resolve(folder, top.stdout.replace(/\n$/, '')),
    paths: tree.stdout.split('\0').filter((path) => path !== ''),
    read: (path) => reader.read(`${id}:${path}`),
    close: () => reader.close(),
  };
}

interface Ran {
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

/** Where git runs, and what asked for it. */
interface Asked {
  readonly folder: string;
  readonly said: string;
}

function runGit(args: readonly string[], { folder, said }: Asked): Ran {
  const ran = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: gitEnvironment,
    maxBuffer: MOST_OUTPUT,
  });
  if (ran.error !== undefined) throw cannotRun(ran.error, said);
  return ran;
}

function cannotRun(error: Error, said: string): Error {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return new BadInput(
    isMissing
      ? `${said} needs git, and there is none on the PATH.`
      : `${said} needs git, which cannot be run: ${error.message}.`,
  );
}

function noRepository({ stderr }: Ran): string {
  if (/not a git repository/i.test(stderr)) return 'the maps are in no git repository.';
  return `git says: ${firstLine(stderr)}`;
}

function noRevision(git: (...args: readonly string[]) => Ran): string {
  const isShallow = git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true';
  if (!isShallow) return 'the repository has no such revision.';
  return (
    'the repository has no such revision, but it is a shallow clone. Fetch more of it: git fetch --unshallow, ' +
    'or fetch-depth: 0 where actions/checkout makes it.'
  );
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
