import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { runGit } from '../git/run-git.ts';
import { isFromSystem, reasonOf } from '../reason.ts';
import { contentAt } from '../since/content.ts';
import { openRevision } from '../since/git.ts';
import { BadInput } from '../wrong-use.ts';

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

/** Reads a path, or `REV:path` of the repository. What is there under that name is meant, even with a colon in it. */
export async function openVersion(said: string, cwd: string): Promise<Version> {
  const colon = said.indexOf(':');
  const isPath = colon < 1 || existsSync(resolve(cwd, said)) || /^[A-Za-z]:[\\/]/.test(said);
  return isPath ? await onDisk(said, resolve(cwd, said)) : await atRevision(said, colon, cwd);
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

async function atRevision(said: string, colon: number, cwd: string): Promise<Version> {
  const revision = said.slice(0, colon);
  const asked = said.slice(colon + 1);
  const then = openRevision(revision, cwd, said);
  // As for git, a path counts from the top of the repository unless it begins with a dot.
  const path = resolve(/^\.{1,2}\//.test(asked) ? cwd : then.top, asked);
  const bytes = await then.read(relative(then.top, path).replaceAll(sep, '/'));
  if (bytes === undefined) {
    then.close();
    throw new BadInput(`${said}: there is no such file at ${revision}.`);
  }
  const maps = then.paths.filter((each) => each.endsWith('.migmap')).map((each) => join(then.top, each));
  return { said, path, bytes, contentOf: contentAt(then), maps: () => maps, close: () => then.close() };
}

/** Those that git knows of; outside of a repository a file stands for itself. */
function mapsBeside(path: string): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [path];
  const top = runGit(folder, ['rev-parse', '--show-cdup']);
  if (top.status !== 0) return [path];
  const start = resolve(folder, top.stdout.replace(/\n$/, ''));
  const listed = runGit(start, ['ls-files', '-z', '--', '*.migmap']).stdout.split('\0');
  return listed.filter((each) => each !== '').map((each) => join(start, each));
}
