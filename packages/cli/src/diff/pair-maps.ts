import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WalkedMap } from '../report.ts';
import type { Side } from './sides.ts';

/** One map in two states; one that is new or gone has only one of them. */
export interface MapPair {
  readonly before?: WalkedMap;
  readonly after?: WalkedMap;
}

/** Brings the maps of two states together: by their paths, else by what they hold. */
export function pairMaps(before: Side, after: Side): MapPair[] {
  const [old, current] = [before.checked.maps, after.checked.maps];
  const [one, other] = [old[0], current[0]];
  if (old.length === 1 && current.length === 1 && one && other) return [{ before: one, after: other }];
  const byPath = new Map(old.map((map) => [pathOf(map, before), map]));
  const pairs: MapPair[] = [];
  const left: WalkedMap[] = [];
  for (const map of current) {
    const path = pathOf(map, after);
    const known = byPath.get(path);
    byPath.delete(path);
    if (known) pairs.push({ before: known, after: map });
    else left.push(map);
  }
  return [...pairs, ...pairAlike([...byPath.values()], left)];
}

/** A map under another path is the one with which it shares most names of services. */
function pairAlike(before: readonly WalkedMap[], after: readonly WalkedMap[]): MapPair[] {
  const gone = new Set(before);
  const pairs = after.map((map): MapPair => {
    const shares = [...gone].map((other) => ({ other, share: shared(other, map) }));
    const best = shares.sort((a, b) => b.share - a.share)[0];
    if (!best || best.share < 0.5) return { after: map };
    gone.delete(best.other);
    return { before: best.other, after: map };
  });
  return [...pairs, ...[...gone].map((map) => ({ before: map }))];
}

function shared({ map: one }: WalkedMap, { map: other }: WalkedMap): number {
  const [names, others] = [one.names('service'), new Set(other.names('service'))];
  const both = names.filter((name) => others.has(name)).length;
  return both / Math.max(1, names.length, others.size);
}

/** From what was named; of a file that was named that is nothing, whatever it is called. */
function pathOf({ map }: WalkedMap, { base }: Side): string {
  const entry = map.map.files.at(-1);
  if (!entry) return '';
  const path = fileURLToPath(entry.file.uri);
  return relative(path === base ? dirname(path) : base, path).replaceAll(sep, '/');
}
