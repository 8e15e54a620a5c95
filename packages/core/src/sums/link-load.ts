import { dateOf } from '../model/date.ts';
import type { DataBody, Link, Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { compareSources } from '../model/source.ts';
import type { Walk } from '../ordering/walked.ts';
import { dataIn, linkOf, linkShareOf } from './moves.ts';
import { runTogether } from './overlap.ts';

/** What moves over a link at one time. */
export interface LinkLoad {
  readonly link: Link;
  /** Sum of the shares, in percent of the link. */
  readonly percent: number;
  /** In written order; data that moves in several of the waves counts once. */
  readonly uses: readonly LinkUse[];
  /** The waves in which they move: one, or several that overlap; the one that starts last comes first. */
  readonly waves: readonly Wave[];
}

export interface LinkUse {
  readonly data: DataBody;
  /** Percent of the link. */
  readonly share: number;
  readonly waves: readonly Wave[];
}

type Ordered = Pick<Walk, 'map' | 'before'>;

/**
 * The loads of each link at their highest: no load is part of another that is given. Waves move at the
 * same time where their dates overlap and neither has to follow the other.
 */
export function linkLoads(walk: Ordered): readonly LinkLoad[] {
  return [...traffic(walk.map)].flatMap(([link, waves]) => {
    const loads = [...waves.keys()].map((wave) => loadFrom(walk, link, wave, waves));
    return loads.filter((load, index) => !loads.some((other, at) => isPartOf(load, index, other, at)));
  });
}

type Traffic = ReadonlyMap<Wave, readonly DataBody[]>;

/** The data that goes over each link, by wave. */
function traffic(map: ResolvedMap): Map<Link, Map<Wave, DataBody[]>> {
  const found = new Map<Link, Map<Wave, DataBody[]>>();
  for (const wave of map.waves) {
    for (const { data } of dataIn(map, wave)) {
      const link = linkOf(map, data);
      if (!link) continue;
      const waves = found.get(link) ?? new Map<Wave, DataBody[]>();
      found.set(link, waves);
      waves.set(wave, [...(waves.get(wave) ?? []), data]);
    }
  }
  return found;
}

/** What moves when a wave starts: every set of spans that overlap has one that starts last, in all the others. */
function loadFrom(walk: Ordered, link: Link, wave: Wave, traffic: Traffic): LinkLoad {
  const day = wave.dates && dateOf(wave.dates.value.from.value);
  const running = [...traffic.keys()].filter(
    (other) => other !== wave && day !== undefined && runTogether(walk, other, wave) && startsBy(other, day),
  );
  const waves = [wave, ...running];
  const uses = new Map<DataBody, Wave[]>();
  for (const each of waves) {
    for (const data of traffic.get(each) ?? []) uses.set(data, [...(uses.get(data) ?? []), each]);
  }
  const listed = [...uses].map(([data, within]) => ({ data, share: linkShareOf(data), waves: within }));
  listed.sort((a, b) => compareSources(a.data.source, b.data.source));
  return { link, percent: listed.reduce((sum, use) => sum + use.share, 0), uses: listed, waves };
}

function startsBy(wave: Wave, day: string): boolean {
  return wave.dates !== undefined && dateOf(wave.dates.value.from.value) <= day;
}

/** Of two loads of the same data the first stays. */
function isPartOf(load: LinkLoad, index: number, other: LinkLoad, at: number): boolean {
  if (index === at || load.uses.length > other.uses.length) return false;
  if (load.uses.length === other.uses.length && at > index) return false;
  const bodies = new Set(other.uses.map(({ data }) => data));
  return load.uses.every(({ data }) => bodies.has(data));
}
