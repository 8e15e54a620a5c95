import type { IsoDate, Moment } from '../model/date.ts';
import type { DataBody, Link, NameRef, Service, Wave } from '../model/map.ts';
import { DURATION_UNITS, type Quantity } from '../model/quantity.ts';
import { dispositionOf, type ResolvedMap } from '../model/resolve.ts';
import { firstOpening } from './windows.ts';
import { beginOf, calendarDaysBetween } from './zone.ts';

/** What of a link is left for data: the rest goes to protocols, retries and everybody else. */
export const LINK_EFFICIENCY = 0.8;

/** Where the time of a full copy comes from. */
export type CopyBasis =
  | { readonly by: 'rehearsal'; readonly took: Quantity; readonly on: IsoDate | undefined }
  | { readonly by: 'rate'; readonly volume: Quantity; readonly rate: Quantity }
  | {
      readonly by: 'link';
      readonly volume: Quantity;
      readonly link: Link;
      readonly linkRate: Quantity;
      /** Percent of the link that may be used. */
      readonly linkShare: number;
    };

/** How long all of the data takes once, with what the sum is made of. */
export interface FullCopy {
  readonly data: DataBody;
  readonly basis: CopyBasis;
  /** Bytes a second; absent where a rehearsal says the time. */
  readonly bytesPerSecond?: number;
  readonly seconds: number;
}

/** What is left for the window of data that was copied before. */
export interface Delta {
  readonly change: NonNullable<DataBody['change']>;
  readonly since: Moment | undefined;
  /** One day without `since`; none of it is later than the opening. */
  readonly days: number;
  /** Percent of the data that changes in that time; more than all is never copied again. */
  readonly percent: number;
}

/** The move of one body of data in one wave. */
export interface DataMove {
  readonly data: DataBody;
  readonly service: Service;
  readonly wave: Wave;
  /** Percent of the service that migrates in this wave. */
  readonly share: number;
  readonly full: FullCopy;
  /** Absent where the whole copy falls into the window: without `ahead`, or where `since` is after the opening. */
  readonly delta?: Delta;
  /** What falls into the window of the wave: full copy × share, with `ahead` × delta. */
  readonly seconds: number;
}

/** Data that migrates in a wave, with the part of its service that does. */
export interface WaveData {
  readonly data: DataBody;
  readonly service: Service;
  readonly wave: Wave;
  /** Percent. */
  readonly share: number;
}

/** The moves of a wave whose time is known; those with facts missing are left out. */
export function movesIn(map: ResolvedMap, wave: Wave): readonly DataMove[] {
  return dataIn(map, wave).flatMap((moving) => moveOf(map, moving) ?? []);
}

/** The time that a body of data takes in a wave. Undefined where a fact is missing that the sum needs. */
export function moveOf(map: ResolvedMap, { data, service, wave, share }: WaveData): DataMove | undefined {
  const full = fullCopy(map, data);
  if (!full) return undefined;
  const seconds = (full.seconds * share) / 100;
  const whole = { data, service, wave, share, full, seconds };
  if (!data.ahead) return whole;
  const days = daysAhead(map, data, wave);
  if (days === undefined || !data.change) return undefined;
  if (days <= 0) return whole;
  const percent = changedPercent(data.change, days);
  const since = data.aheadSince?.value;
  return {
    ...whole,
    delta: { change: data.change, since, days, percent },
    seconds: (seconds * percent) / 100,
  };
}

/** All data that migrates in a wave, whether or not its time is known. */
export function dataIn(map: ResolvedMap, wave: Wave): readonly WaveData[] {
  return tableOf(map).get(wave) ?? [];
}

/** How long all of the data takes once: as rehearsed, else volume by rate. */
export function fullCopy(map: ResolvedMap, data: DataBody): FullCopy | undefined {
  if (data.took) {
    const basis: CopyBasis = { by: 'rehearsal', took: data.took.value, on: data.rehearsed?.value };
    return { data, basis, seconds: data.took.value.base };
  }
  const volume = data.volume?.value;
  const [slowest] = [ownRate(data, volume), linkRate(map, data, volume)]
    .flatMap((rate) => rate ?? [])
    .sort((a, b) => a.bytesPerSecond - b.bytesPerSecond);
  if (!volume || !slowest || slowest.bytesPerSecond <= 0) return undefined;
  return { data, ...slowest, seconds: volume.base / slowest.bytesPerSecond };
}

/** The link that data goes over, in either direction; of several between the same sites the first. */
export function linkOf(map: ResolvedMap, data: DataBody): Link | undefined {
  const over = data.over;
  if (!over) return undefined;
  return map.links.find((link) => joins(link, over.a, over.b) || joins(link, over.b, over.a));
}

/** Percent of a link that data may use: all of it where it does not say. */
export function linkShareOf(data: DataBody): number {
  return data.over?.share?.value.base ?? 100;
}

interface Rate {
  readonly basis: CopyBasis;
  readonly bytesPerSecond: number;
}

function ownRate(data: DataBody, volume: Quantity | undefined): Rate | undefined {
  const rate = data.rate?.value;
  return volume && rate ? { basis: { by: 'rate', volume, rate }, bytesPerSecond: rate.base } : undefined;
}

function linkRate(map: ResolvedMap, data: DataBody, volume: Quantity | undefined): Rate | undefined {
  const link = linkOf(map, data);
  const rate = link?.rate?.value;
  if (!volume || !link || !rate) return undefined;
  const share = linkShareOf(data);
  const basis: CopyBasis = { by: 'link', volume, link, linkRate: rate, linkShare: share };
  return { basis, bytesPerSecond: ((rate.base * share) / 100) * LINK_EFFICIENCY };
}

function joins(link: Link, from: NameRef, to: NameRef): boolean {
  return link.a.value === from.value && link.b.value === to.value;
}

/** Days from the start of the copy ahead to the first opening; one where the start is not said. */
function daysAhead(map: ResolvedMap, data: DataBody, wave: Wave): number | undefined {
  if (!data.aheadSince) return 1;
  const opens = firstOpening(map, wave);
  return opens === undefined ? undefined : calendarDaysBetween(beginOf(data.aheadSince.value), opens);
}

function changedPercent(change: NonNullable<DataBody['change']>, days: number): number {
  const perDay = change.share.value.base / ((DURATION_UNITS[change.per] ?? 1) / (DURATION_UNITS.d ?? 1));
  return Math.min(100, perDay * days);
}

const TABLES = new WeakMap<ResolvedMap, ReadonlyMap<Wave, readonly WaveData[]>>();

function tableOf(map: ResolvedMap): ReadonlyMap<Wave, readonly WaveData[]> {
  let table = TABLES.get(map);
  if (!table) {
    const bodies = bodiesByService(map);
    table = new Map(map.waves.map((wave) => [wave, waveData(map, wave, bodies)]));
    TABLES.set(map, table);
  }
  return table;
}

function bodiesByService(map: ResolvedMap): Map<Service, DataBody[]> {
  const bodies = new Map<Service, DataBody[]>();
  for (const data of map.data) {
    const service = map.service(data.of);
    if (!service || !movesToNew(service)) continue;
    const known = bodies.get(service);
    if (known) known.push(data);
    else bodies.set(service, [data]);
  }
  return bodies;
}

function movesToNew(service: Service): boolean {
  const disposition = dispositionOf(service);
  return disposition === 'replaced' || disposition === 'introduced';
}

function waveData(map: ResolvedMap, wave: Wave, bodies: ReadonlyMap<Service, DataBody[]>): WaveData[] {
  return [...sharesIn(map, wave)].flatMap(([service, share]) =>
    (bodies.get(service) ?? []).map((data) => ({ data, service, wave, share })),
  );
}

/** Percent of each service that a wave migrates; its parts add up, and are never more than all. */
export function sharesIn(map: ResolvedMap, wave: Wave): ReadonlyMap<Service, number> {
  const shares = new Map<Service, number>();
  for (const step of wave.steps) {
    if (step.type !== 'migrate') continue;
    for (const part of step.parts) {
      const service = map.service(part.service);
      if (!service) continue;
      const share = (shares.get(service) ?? 0) + (part.share?.value.base ?? 100);
      shares.set(service, Math.min(100, share));
    }
  }
  return shares;
}
