import { type Entry, type ResolvedMap, type Wave, type WaveOrder, waveOrder } from '@migmap/core';
import type { Rank, Ranking } from './names.ts';
import { holderName, namesBeside, type Spot, wordsOf } from './spot.ts';

/** Which waves fit where a wave is named. */
export const WAVE_RANKS: Readonly<Record<string, Ranking>> = {
  'wave.after': followable,
  'from.target': (spot) => beside(spot, 'until', (order, wave, end) => !order.before(end, wave)),
  'until.target': (spot) => beside(spot, 'from', (order, wave, start) => !order.before(wave, start)),
  'rollback.wave': (spot) => {
    const { waves } = spot.snapshot.map.resolved;
    const moved = namesBeside(spot, 'of');
    return (entry) => ({ tier: moves(waves, entry.name.value, moved) ? 0 : 1 });
  },
};

const kept = new WeakMap<ResolvedMap, WaveOrder>();

/** The order of the waves of a map, worked out once. */
export function orderOf(map: ResolvedMap): WaveOrder {
  let known = kept.get(map);
  if (known === undefined) {
    known = waveOrder(map);
    kept.set(map, known);
  }
  return known;
}

/** `"Mail", 2027-04-05 .. 2027-05-28` */
export function waveDetail({ title, dates }: Pick<Wave, 'title' | 'dates'>): string | undefined {
  const span = dates && `${dates.value.from.value} .. ${dates.value.to.value}`;
  return [title?.value, span].filter((part) => part !== undefined).join(', ') || undefined;
}

/** Waves that may come before the one that is written: those that do not come after it, the nearest first. */
function followable(spot: Spot): Rank {
  const { resolved } = spot.snapshot.map;
  const own = spot.place.statement?.tokens[1]?.text ?? '';
  const waves = withoutPredecessors(spot, own);
  const order = waveOrder({ ...resolved, waves });
  const at = order.byName(own);
  return ({ name }) => {
    const index = order.byName(name.value);
    if (index === undefined || index === at || (at !== undefined && order.before(at, index)))
      return undefined;
    const isBefore = name.source.file !== spot.snapshot.uri || name.source.start < spot.offset;
    return { tier: isBefore ? 1 - index / 1e6 : 2 };
  };
}

/**
 * The waves of the map, the one that is written on a track of its own: what it follows is what is asked for. Where
 * its line could not be read yet, a wave in its place stands for it.
 */
function withoutPredecessors({ snapshot, place }: Spot, own: string): Wave[] {
  const { waves } = snapshot.map.resolved;
  const alone = (wave: Wave): Wave => ({ ...wave, after: [], afterNone: wave.head });
  if (waves.some(({ name }) => name.value === own)) {
    return waves.map((wave) => (wave.name.value === own ? alone(wave) : wave));
  }
  const { start = 0, end = 0 } = place.statement ?? {};
  const source = { file: snapshot.uri, start, end };
  const block = { source, head: source, see: [], tags: [], onCall: [], windows: [], criteria: [], steps: [] };
  const lists = { after: [], notifications: [], trainings: [], hotlines: [], checks: [] };
  const missing = alone({ ...block, ...lists, sort: 'wave', name: { value: own, source } });
  const at = waves.findIndex((wave) => wave.source.file === source.file && wave.source.start > start);
  return at < 0 ? [...waves, missing] : waves.toSpliced(at, 0, missing);
}

/** A bridge does not end before it begins. */
function beside(
  spot: Spot,
  keyword: string,
  fits: (order: WaveOrder, wave: number, other: number) => boolean,
): Rank {
  const order = orderOf(spot.snapshot.map.resolved);
  const [name] = wordsOf(spot.siblings, keyword);
  const other = name === undefined ? undefined : order.byName(name);
  return (entry: Entry) => {
    const index = order.byName(entry.name.value);
    if (index === undefined || other === undefined) return { tier: 0 };
    return fits(order, index, other) ? { tier: 0 } : undefined;
  };
}

function moves(waves: readonly Wave[], name: string, services: ReadonlySet<string>): boolean {
  const wave = waves.find((each) => each.name.value === name);
  return (
    wave?.steps.some(
      (step) => step.type === 'migrate' && step.parts.some(({ service }) => services.has(service.value)),
    ) ?? false
  );
}

/** The wave around the cursor, as far as the model has it. */
export function waveAround(spot: Spot): Wave | undefined {
  const name =
    holderName(spot, 'wave') ?? (spot.keyword === 'wave' ? spot.place.statement?.tokens[1]?.text : undefined);
  const { waves } = spot.snapshot.map.resolved;
  return name === undefined ? undefined : waves.find((wave) => wave.name.value === name);
}
