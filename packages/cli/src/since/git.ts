import { firstLine, gitEnvironment, runGit, topFor } from '../git/run-git.ts';
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
  /** Why there is no such file, where git knows more than that. */
  whyMissing?(path: string): string | undefined;
  close(): void;
}

/** Opens a revision of the repository that a folder is in; messages begin with what was said. */
export function openRevision(name: string, folder: string, said = `--since ${name}`): Revision {
  const top = topFor(folder, said);
  const id = commitOf(name, folder, said);
  const tree = runGit(folder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', id], said);
  if (tree.status !== 0) throw new BadInput(`${said}: git says: ${firstLine(tree.stderr)}`);
  const reader = objectReader(folder, gitEnvironment, said);
  return {
    top,
    paths: tree.stdout.split('\0').filter((path) => path !== ''),
    read: (path) => reader.read(`${id}:${path}`),
    close: () => reader.close(),
  };
}

/** The commit that a name stands for; that of `main...topic` is where the two parted, and of `main...` it is HEAD's. */
export function commitOf(name: string, folder: string, said: string, what = 'such revision'): string {
  const [, one, other = 'HEAD'] = /^(.+?)\.{3}(.+)?$/.exec(name) ?? [];
  if (one !== undefined) return mergeBase([one, other], folder, said);
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const { status, stdout } = runGit(folder, args, said);
  if (status === 0) return stdout.trim();
  const none = `the repository has no ${what}`;
  throw new BadInput(`${said}: ${isShallow(folder) ? `${none}, ${SHALLOW}` : `${none}.`}`);
}

/** The commit that two revisions both come from. */
export function mergeBase(names: readonly [string, string], folder: string, said: string): string {
  const ids = names.map((name) => commitOf(name, folder, said, `revision ${name}`));
  const { status, stdout } = runGit(folder, ['merge-base', ...ids], said);
  if (status === 0) return stdout.trim();
  const none = `${names.join(' and ')} have no commit in common`;
  throw new BadInput(`${said}: ${isShallow(folder) ? `${none} here, ${SHALLOW}` : `${none}.`}`);
}

const SHALLOW =
  'but it is a shallow clone. Fetch more of it: git fetch --unshallow, or fetch-depth: 0 where actions/checkout makes it.';

/** Whether the clone has only the last commits. */
export function isShallow(folder: string): boolean {
  return runGit(folder, ['rev-parse', '--is-shallow-repository']).stdout.trim() === 'true';
}
