import {
  type BrokenRollback,
  type Cascade,
  dispositionOf,
  type Horizon,
  type Instant,
  type Rollback,
  type Service,
  type Walk,
  type Wave,
} from '@migmap/core';
import { groupedBy } from '../../graph/grouped-by.ts';
import { findingsByName } from '../../graph/painted-findings.ts';
import type { PictureFinding } from '../../picture.ts';
import type { MapFacts } from '../map/facts.ts';

/** How a service that moves can go back. */
export interface Way {
  readonly service: Service;
  readonly wave: Wave;
  /** Its first `migrate`. */
  readonly begins: Instant;
  readonly horizon: Horizon;
  /** Where no point says until when: what ends it first; absent where nothing does. */
  readonly ends?: { readonly instant: Instant; readonly by: 'horizon' | 'all moved' };
  /** A point covers it, and yet going back does not work from the first move on. */
  readonly never: boolean;
  /** A written `until` goes beyond what works. */
  readonly cut: boolean;
  readonly cascade?: Cascade;
  readonly findings: readonly PictureFinding[];
}

/** A rollback point with those of the services it covers whose way back it is; absent for those that have none. */
export interface PointBlock {
  readonly point?: Rollback;
  /** Why there is no way back, where the author says so. */
  readonly because?: string;
  readonly ways: readonly Way[];
  /** Services that it covers too, whose way back another point says. */
  readonly also: readonly Way[];
}

export interface WaveBlock {
  /** Absent for points in no wave. */
  readonly wave?: Wave;
  readonly blocks: readonly PointBlock[];
}

/** What moves in each wave with its way back, in the order of the walk. */
export function waysByWave(facts: MapFacts): WaveBlock[] {
  const known = knownOf(facts);
  const ways = facts.services.flatMap((service) => wayOf(facts, known, service) ?? []);
  const byPoint = groupedBy(ways, ({ horizon }) => pointOf(horizon));
  const blocks = facts.map.rollbacks
    .filter((point) => !point.none)
    .flatMap((point): (PointBlock & { wave: Wave | undefined })[] => {
      const own = byPoint.get(point) ?? [];
      const also = ways.filter((way) => way.horizon.rollbacks.includes(point) && !own.includes(way));
      const filtered = facts.services.length < facts.map.services.length;
      if (filtered && own.length === 0 && also.length === 0) return [];
      return [{ point, ways: own, also, wave: waveOf(facts, point, own) }];
    });
  return [...facts.waves, undefined].flatMap((wave) => {
    const without = wave ? withoutWay(facts, wave, byPoint.get(undefined) ?? []) : [];
    const own = [...blocks.filter((block) => block.wave === wave), ...without];
    return own.length === 0 ? [] : [{ ...(wave ? { wave } : {}), blocks: own }];
  });
}

interface Known {
  readonly findings: ReadonlyMap<string, readonly PictureFinding[]>;
  readonly cascades: ReadonlyMap<Service, Cascade>;
  readonly broken: ReadonlyMap<Service, readonly BrokenRollback[]>;
}

function knownOf({ walked, settings }: MapFacts): Known {
  return {
    findings: findingsByName(settings.findings, 'rollback'),
    cascades: new Map(walked.cascades.map((cascade) => [cascade.service, cascade])),
    broken: groupedBy(walked.brokenRollbacks, ({ service }) => service),
  };
}

function wayOf({ walked, settings }: MapFacts, known: Known, service: Service): Way | undefined {
  const moving = walked.lifecycle(service)?.moving;
  const begins = moving === undefined ? undefined : walked.instants[moving];
  const horizon = walked.horizon(service);
  if (!begins?.wave || !horizon || dispositionOf(service) === 'stays') return undefined;
  const broken = known.broken.get(service) ?? [];
  const findings = known.findings.get(service.name.value) ?? [];
  const said =
    settings.findings === undefined || broken.some(({ code }) => findings.some((each) => each.code === code));
  const cascade = known.cascades.get(service);
  return {
    service,
    wave: begins.wave,
    begins,
    horizon,
    never: horizon.horizon !== undefined && placeOf(walked, horizon.horizon) === moving,
    cut: broken.length > 0 && said,
    findings,
    ...endsOf(walked, horizon),
    ...(cascade ? { cascade } : {}),
  };
}

function endsOf(walked: Walk, { horizon, closes }: Horizon): Pick<Way, 'ends'> {
  if (closes && (!horizon || placeOf(walked, closes) < placeOf(walked, horizon)))
    return { ends: { instant: closes, by: 'all moved' } };
  return horizon ? { ends: { instant: horizon, by: 'horizon' } } : {};
}

/** Which of the walk's instants it is: a horizon may have been found on a walk of fewer services. */
function placeOf({ instants }: Walk, instant: Instant): number {
  return instants.findIndex(
    ({ at, wave, step, day }) =>
      at === instant.at &&
      wave === instant.wave &&
      step === instant.step &&
      (wave !== undefined || day === instant.day),
  );
}

/** Of several points the one that closes last. */
export function pointOf({ rollbacks, until }: Horizon): Rollback | undefined {
  const last = rollbacks.find((rollback) => until && rollback.until?.source === until.source);
  return last ?? rollbacks[0];
}

function waveOf({ waves }: MapFacts, point: Rollback, ways: readonly Way[]): Wave | undefined {
  return waves.find((wave) => wave.name.value === point.wave?.value) ?? ways[0]?.wave;
}

/** Those that no point covers, together with the reason that the author gives for them. */
function withoutWay(facts: MapFacts, wave: Wave, ways: readonly Way[]): PointBlock[] {
  const own = ways.filter((way) => way.wave === wave);
  const reasons = facts.map.rollbacks.filter(({ none, wave: at }) => none && at?.value === wave.name.value);
  const blocks: PointBlock[] = [];
  let rest = own;
  for (const reason of reasons) {
    const meant = rest.filter(
      ({ service }) => reason.of.length === 0 || reason.of.some(({ value }) => value === service.name.value),
    );
    rest = rest.filter((way) => !meant.includes(way));
    const because = reason.none?.because?.value;
    if (meant.length > 0) blocks.push({ ways: meant, also: [], ...(because ? { because } : {}) });
  }
  return rest.length > 0 ? [...blocks, { ways: rest, also: [] }] : blocks;
}
