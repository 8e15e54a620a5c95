import { askGit, gitEnvironment, topFor } from '../git/run-git.ts';
import { BadInput } from '../wrong-use.ts';
import type { Revision } from './git.ts';
import { objectReader } from './git-objects.ts';

/** 0 is what the next commit will hold; of a file in conflict 1 is the common base, 2 ours and 3 theirs. */
export type Stage = 0 | 1 | 2 | 3;

/** Opens what git has staged. A side of a conflict has with it all that is not in conflict. */
export function openIndex(stage: Stage, folder: string, said: string): Revision {
  const top = topFor(folder, said);
  const listed = entriesIn(askGit(top, ['ls-files', '--stage', '-z'], said));
  const unmerged = new Set(listed.flatMap((each) => (each.stage === 0 ? [] : [each.path])));
  if (stage !== 0 && unmerged.size === 0) throw new BadInput(`${said}: nothing is in conflict.`);
  const objects = new Map(
    listed
      .filter((each) => each.stage === stage || each.stage === 0)
      .map(({ path, object }) => [path, object]),
  );
  const reader = objectReader(top, gitEnvironment, said);
  return {
    top,
    paths: [...objects.keys()],
    read: async (path) => {
      const object = objects.get(path);
      return object === undefined ? undefined : await reader.read(object);
    },
    whyMissing: (path) => (unmerged.has(path) ? whyMissing(stage, path) : undefined),
    close: () => reader.close(),
  };
}

interface Entry {
  readonly stage: number;
  readonly object: string;
  readonly path: string;
}

/** Links are left out: what they hold is a path, and no map. */
function entriesIn(output: string): Entry[] {
  return output.split('\0').flatMap((line) => {
    const [, object = '', stage = '', path] = /^100\d+ ([0-9a-f]+) ([0-3])\t(.*)$/s.exec(line) ?? [];
    return path === undefined ? [] : [{ stage: Number(stage), object, path }];
  });
}

function whyMissing(stage: Stage, path: string): string {
  if (stage === 0) {
    return `${path} is in conflict: :1:${path} is what both sides started from, :2:${path} is ours and :3:${path} theirs.`;
  }
  if (stage === 1) return `both sides of the conflict added ${path}, and had nothing in common before.`;
  return `${stage === 2 ? 'our' : 'their'} side of the conflict has removed ${path}.`;
}
