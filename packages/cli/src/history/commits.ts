import { askGit } from '../git/run-git.ts';

/** One commit of a branch, with the maps that the repository held after it. */
export interface Commit {
  readonly id: string;
  readonly short: string;
  readonly date: string;
  readonly subject: string;
  /** The object of each map, by its path. */
  readonly maps: ReadonlyMap<string, string>;
  /** Maps that it removed. */
  readonly removed: ReadonlySet<string>;
  /** Maps that had another name before, by the name that they have after it. */
  readonly renamed: ReadonlyMap<string, string>;
}

const FORMAT = '%x01%H%x1f%cs%x1f%s';

/** As much of a commit's name as people write. */
const SHORT = 7;

/**
 * The commits of the current branch that changed a map, the newest first; what came by a merge counts as of the
 * merge. Git is asked twice: what each commit held is worked out backwards from its changes.
 */
export function commitsOf(top: string, revision: string): Commit[] {
  const about = `the history of ${revision}`;
  const settings = ['-c', 'log.showRoot=true', '-c', 'diff.renames=true', '-c', 'log.showSignature=false'];
  const kind = ['--first-parent', '-m', '--raw', '-z', '--no-abbrev', '-M', '--no-color', '--no-notes'];
  const args = [...settings, 'log', ...kind, `--format=${FORMAT}`, revision, '--', '*.migmap'];
  const changes = readLog(askGit(top, args, about));
  const maps = mapsAt(top, revision, about);
  return changes.map(({ head, changes: own }) => {
    const removed = new Set(own.flatMap(({ kind, path }) => (kind === 'D' ? path : [])));
    const commit = { ...head, maps: new Map(maps), removed, renamed: renamedBy(own) };
    for (const change of own) takeBack(change, maps);
    return commit;
  });
}

function mapsAt(top: string, revision: string, about: string): Map<string, string> {
  const listed = askGit(top, ['ls-tree', '-r', '-z', '--full-tree', revision], about).split('\0');
  const maps = new Map<string, string>();
  for (const line of listed) {
    const [, , object, path] = /^(\d+) blob ([0-9a-f]+)\t(.*\.migmap)$/s.exec(line) ?? [];
    if (object && path) maps.set(path, object);
  }
  return maps;
}

/** What a commit did to one file. */
interface FileChange {
  readonly kind: string;
  readonly before: string;
  readonly path: string;
  /** The name it had before, or of which it is a copy. */
  readonly from: string | undefined;
}

interface LoggedCommit {
  readonly head: Pick<Commit, 'id' | 'short' | 'date' | 'subject'>;
  readonly changes: FileChange[];
}

function readLog(output: string): LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  const parts = output.split('\0').map((part) => part.replace(/^\n/, ''));
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    if (part.startsWith('\u0001')) {
      const [id = '', date = '', subject = ''] = part.slice(1).split('\u001f');
      commits.push({ head: { id, short: id.slice(0, SHORT), date, subject: subject.trim() }, changes: [] });
    } else if (part.startsWith(':')) {
      const [, , before = '', , kind = ''] = part.split(' ');
      const isPair = kind.startsWith('R') || kind.startsWith('C');
      const from = isPair ? parts[++at] : undefined;
      commits.at(-1)?.changes.push({ kind: kind.slice(0, 1), before, path: parts[++at] ?? '', from });
    }
  }
  return commits;
}

function takeBack({ kind, before, path, from }: FileChange, maps: Map<string, string>): void {
  if (kind === 'A' || kind === 'C' || kind === 'R') maps.delete(path);
  else maps.set(path, before);
  if (kind === 'R' && from !== undefined) maps.set(from, before);
}

function renamedBy(changes: readonly FileChange[]): Map<string, string> {
  return new Map(
    changes.flatMap(({ kind, path, from }) => (kind === 'R' && from ? [[path, from] as const] : [])),
  );
}
