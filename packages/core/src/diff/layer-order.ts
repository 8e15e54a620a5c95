import type { Change } from './change.ts';
import type { MapSide } from './context.ts';
import type { Comparison } from './diff-maps.ts';
import type { Ref } from './items.ts';

/** Layers stand on each other as they are written: those of both maps, if some two have changed places. */
export function layerOrder({ before, after, names }: Comparison): Change[] {
  const [old, current] = [layers(before), layers(after)];
  const [known, now] = [new Set(old.map(names.before)), new Set(current.map(names.after))];
  const left = old.filter((layer) => now.has(names.before(layer)));
  const come = current.filter((layer) => known.has(names.after(layer)));
  if (left.map(names.before).join() === come.map(names.after).join()) return [];
  const [source, place] = [before.map.layers[0]?.head, after.map.layers[0]?.head];
  if (!source || !place) return [];
  const words = 'the order of the layers';
  const mention = { id: 'layers', words, own: words, about: [] };
  return [
    {
      kind: 'reordered',
      sort: 'layer',
      before: { ...mention, source },
      after: { ...mention, source: place },
      values: { before: left.map(({ name }) => name), after: come.map(({ name }) => name), form: 'list' },
      owners: [],
    },
  ];
}

function layers({ map }: MapSide): Ref[] {
  return map.names('layer').map((name) => ({ sort: 'layer', name }));
}
