import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checked } from '../check-maps.ts';
import type { CheckSettings } from '../check-settings.ts';
import { textOf } from '../exact-text.ts';
import type { Inputs } from '../inputs/read-maps.ts';
import { mergeBytes, type Sides } from './merge-files.ts';
import type { Version } from './versions.ts';

/** What judging a merge takes. */
export interface Judging {
  readonly versions: Sides<Version>;
  /** The text that the merge came to. */
  readonly merged: Uint8Array;
  readonly settings: CheckSettings;
  readonly cwd: string;
}

/** What the merged map has against it that neither side had. */
export interface Together {
  readonly checked: Checked;
  /** Imported files of which both sides say something else: they are judged as ours has them. */
  readonly unmerged: readonly string[];
}

/** Checks the merged map, and leaves out what is found on either side alone. */
export async function brokenTogether({ versions, merged, settings, cwd }: Judging): Promise<Together> {
  const { checkMaps, readingOnce } = await import('../commands/check.ts');
  const { onlyNew } = await import('../since/before.ts');
  // Three versions of one map have most of it in common.
  const readOne = readingOnce();
  const check = async (version: Version): Promise<Checked> => {
    const files = await entriesOf(version);
    const inputs: Inputs = { files, root: settings.root, cwd, contentOf: version.contentOf, readOne };
    const checked = await checkMaps({ inputs, objections: [] }, settings);
    return { ...checked, maps: checked.maps.filter(({ map }) => holds(map.map.files, version.path)) };
  };
  const unmerged = new Set<string>();
  const result = mergedVersion(versions, merged, (path) => unmerged.add(path));
  const after = await check(result);
  const news = onlyNew(after.maps, (await check(versions.ours)).maps);
  const maps = onlyNew(news, (await check(versions.theirs)).maps);
  return { checked: { ...after, maps, isPartial: true }, unmerged: [...unmerged] };
}

function holds(files: readonly { readonly file: { readonly uri: string } }[], path: string): boolean {
  return files.some(({ file }) => fileURLToPath(file.uri) === path);
}

/** The merged map stands where ours does; what it imports is merged as well. */
function mergedVersion(
  { base, ours, theirs }: Sides<Version>,
  merged: Uint8Array,
  onConflict: (path: string) => void,
): Version {
  const from = (version: Version, path: string) =>
    version.contentOf(join(dirname(version.path), relative(dirname(ours.path), path)));
  const contentOf = async (path: string): Promise<Uint8Array | undefined> => {
    if (path === ours.path) return merged;
    const [our, their, was] = [await from(ours, path), await from(theirs, path), await from(base, path)];
    if (isSame(our, their) || isSame(their, was)) return our;
    if (isSame(our, was)) return their;
    if (our === undefined || their === undefined) return our ?? their;
    const file = await mergeBytes({ base: was ?? new Uint8Array(), ours: our, theirs: their });
    if (file === undefined || file.conflicts.length > 0) onConflict(path);
    return file === undefined || file.conflicts.length > 0 ? our : new TextEncoder().encode(file.text);
  };
  return { ...ours, said: 'the merge', bytes: merged, contentOf };
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(b);
}

/** The file, and all that lead to it by their imports: it may be judged as part of their maps. */
async function entriesOf(version: Version): Promise<string[]> {
  const importers = new Map<string, string[]>();
  for (const path of version.maps()) {
    const bytes = path === version.path ? version.bytes : await version.contentOf(path);
    for (const imported of importsOf(bytes, path)) {
      importers.set(imported, [...(importers.get(imported) ?? []), path]);
    }
  }
  const found = new Set([version.path]);
  for (const path of found) for (const importer of importers.get(path) ?? []) found.add(importer);
  return [...found].sort();
}

/** Roughly: what this takes for an import and is none costs no more than a look. */
function importsOf(bytes: Uint8Array | undefined, path: string): string[] {
  const text = bytes && textOf(bytes);
  if (!text?.includes('import')) return [];
  return [...text.matchAll(/\bimport\s+"([^"\n]+)"/g)].map(([, to = '']) => resolve(dirname(path), to));
}
