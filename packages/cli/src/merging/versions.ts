import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { askGit, topFor } from '../git/run-git.ts';
import { isFromSystem, reasonOf } from '../reason.ts';
import { contentAt, nearestFolder } from '../since/content.ts';
import { mergeBase, type Revision } from '../since/git.ts';
import { type InGit, type Operand, openInGit, operandOf, placesOf, whyNothing } from '../since/operand.ts';
import { BadInput, WrongUse } from '../wrong-use.ts';

/** One version of a map file, with what stands around it. */
export interface Version {
  /** As it was asked for: `main:plans/mail.migmap`. */
  readonly said: string;
  /** The file that it is a version of; its imports start from there. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What a file beside it holds; undefined where there is none. */
  contentOf(path: string): Promise<Uint8Array | undefined>;
  /** All maps beside it, which may import it. */
  maps(): readonly string[];
  close(): void;
}

/** Reads a path, or a path that git has. */
export async function openVersion(said: string, cwd: string): Promise<Version> {
  const operand = operandOf(said, cwd);
  return 'revision' in operand ? await inGit(said, operand, cwd) : await onDisk(said, resolve(cwd, said));
}

/** What two versions both started from: what their branches have in common, or the base of a conflict. */
export async function openBase(ours: string, theirs: string, cwd: string): Promise<Version> {
  const [our, their] = [operandOf(ours, cwd), operandOf(theirs, cwd)];
  const said = 'what both started from';
  const revision = commonRevision([our, their], cwd, `${ours} and ${theirs}`);
  const then = openInGit(said, { revision, path: our.path }, cwd);
  const all = new Set(then.paths.map((path) => join(then.top, path)));
  // One of them may have been given another name since; a map that both added started from nothing.
  const places = [our, their].flatMap(({ path }) => placesOf(then, { revision, path }, cwd));
  const path = places.find((place) => all.has(place)) ?? places[0] ?? cwd;
  const bytes = (await contentAt(then)(path)) ?? new Uint8Array();
  return versionIn(then, { said, path, bytes });
}

function commonRevision(sides: readonly [Operand, Operand], cwd: string, said: string): InGit['revision'] {
  const [one, other] = sides.map((side) => ('revision' in side ? side.revision : undefined));
  if (typeof one === 'string' && typeof other === 'string') {
    topFor(cwd, said);
    return mergeBase([one, other], cwd, said);
  }
  if (one === 2 && other === 3) return 1;
  throw new WrongUse(
    `${said}: what they both started from is known only of two revisions, or of :2: and :3: in a conflict. ` +
      'Else name it: migmap merge-check BASE OURS THEIRS.',
  );
}

/** A version whose text comes from elsewhere, such as the file that git has put down for a merge driver. */
export function versionOf(said: string, path: string, bytes: Uint8Array): Version {
  const contentOf = async (other: string): Promise<Uint8Array | undefined> => {
    if (other === path) return bytes;
    return existsSync(other) ? await readFile(other) : undefined;
  };
  return { said, path, bytes, contentOf, maps: () => mapsBeside(path), close: () => {} };
}

async function onDisk(said: string, path: string): Promise<Version> {
  try {
    return versionOf(said, path, await readFile(path));
  } catch (error) {
    if (!isFromSystem(error)) throw error;
    throw new BadInput(`${said} cannot be read: ${reasonOf(error)}.`);
  }
}

async function inGit(said: string, operand: InGit, cwd: string): Promise<Version> {
  const then = openInGit(said, operand, cwd);
  const places = placesOf(then, operand, cwd);
  const all = new Set(then.paths.map((each) => join(then.top, each)));
  const path = places.find((place) => all.has(place));
  const bytes = path && (await contentAt(then)(path));
  if (path && bytes) return versionIn(then, { said, path, bytes });
  then.close();
  throw new BadInput(`${said}: ${whyNothing(then, operand, places[0] ?? cwd)}`);
}

function versionIn(then: Revision, file: Pick<Version, 'said' | 'path' | 'bytes'>): Version {
  const maps = then.paths.filter((path) => path.endsWith('.migmap')).map((path) => join(then.top, path));
  return { ...file, contentOf: contentAt(then), maps: () => maps, close: () => then.close() };
}

/** Those that git knows of; where there is no repository, and no git, a file stands for itself. */
function mapsBeside(path: string): string[] {
  try {
    const top = topFor(nearestFolder(path), path);
    const listed = askGit(top, ['ls-files', '-z', '--', '*.migmap'], path).split('\0');
    return listed.filter((each) => each !== '').map((each) => join(top, each));
  } catch (error) {
    if (error instanceof BadInput) return [path];
    throw error;
  }
}
