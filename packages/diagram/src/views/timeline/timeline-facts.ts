import {
  type Bridge,
  beginOf,
  type Certificate,
  type Contract,
  endOf,
  type Freeze,
  type IsoDate,
  type Moment,
  type Named,
  type NameRef,
  type Phrase,
  type ResolvedMap,
  type Service,
  type Span,
  type Step,
  type Wave,
  windowsOf,
} from '@migmap/core';
import { type PaintedFindings, paintedFindings } from '../../graph/painted-findings.ts';
import { isWhole } from '../../graph/selection.ts';
import { shownTitle } from '../../graph/titles.ts';
import { factsOf, type MapFacts } from '../map/facts.ts';
import { settingsOf } from '../map/settings.ts';
import type { ViewInput } from '../view.ts';
import { dayBefore, longDate, shortDate, yearOf } from './date-words.ts';
import type { TimeRange } from './time-axis.ts';

/** What a timeline shows: all that concerns the services that the filters leave. */
export interface TimelineFacts extends MapFacts {
  /** Waves with a place in time, and those without, in the order of the walk. */
  readonly dated: readonly Wave[];
  readonly undated: readonly Wave[];
  readonly bridges: readonly Bridge[];
  readonly contracts: readonly Contract[];
  readonly certificates: readonly Certificate[];
  readonly freezes: readonly Freeze[];
  readonly findings: PaintedFindings;
  readonly asOf?: IsoDate;
  /** A date in words: with its year where the plan has more than one. */
  readonly day: (date: IsoDate) => Phrase;
  /** So many waves that whatever can be told by a sign alone is. */
  readonly dense: boolean;
}

/** More waves than these have no room for the names of whoever is told or trained. */
const ROOMY = 8;

export function timelineFacts(input: ViewInput): TimelineFacts {
  const facts = factsOf(input.map, input.walked, settingsOf(input));
  const { map, services } = facts;
  const names = new Set(services.map((service) => service.name.value));
  const all = isWhole(map, services);
  const concerned = (refs: readonly NameRef[]): boolean => all || refs.some((ref) => names.has(ref.value));
  const waves = firsts(map, facts.waves).filter((wave) => concerned(wave.steps.flatMap(servicesOf)));
  const bridges = firsts(map, map.bridges).filter((bridge) => concerned(usersOf(map, bridge)));
  const contracts = firsts(map, map.contracts).filter((contract) => concerned(contract.covers));
  const certificates = firsts(map, map.certificates).filter((certificate) => concerned(certificate.for));
  const things = [...waves, ...services, ...bridges, ...contracts, ...certificates];
  const { asOf } = input.options;
  const dated = waves.filter((wave) => waveSpan(map, wave));
  return {
    ...facts,
    dated,
    day: yearsOf(map, dated).size > 1 ? longDate : shortDate,
    dense: dated.length > ROOMY,
    undated: waves.filter((wave) => !waveSpan(map, wave)),
    bridges,
    contracts,
    certificates,
    freezes: map.freezes.filter(
      (freeze) => freeze.span && (freeze.services.length === 0 || concerned(freeze.services)),
    ),
    findings: paintedFindings(
      input.options.findings ?? [],
      [],
      new Set(things.map(({ name }) => name.value)),
    ),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** Of two things with one name the first counts, as everywhere. */
function firsts<T extends Named>(map: ResolvedMap, things: readonly T[]): T[] {
  return things.filter((thing) => map.find(thing.sort, thing.name.value) === thing);
}

function yearsOf(map: ResolvedMap, waves: readonly Wave[]): Set<string> {
  const spans = waves.flatMap((wave) => waveSpan(map, wave) ?? []);
  return new Set(spans.flatMap(({ from, to }) => [yearOf(from), yearOf(dayBefore(to))]));
}

/** From the first to the last day of a wave; of one that only says windows, from the first to the last of them. */
export function waveSpan(map: ResolvedMap, wave: Wave): TimeRange | undefined {
  if (wave.dates) return spanRange(wave.dates.value);
  const windows = windowsOf(map, wave);
  const [first] = windows;
  const last = windows
    .map(({ closes }) => closes)
    .sort()
    .at(-1);
  return first && last !== undefined ? ordered(first.opens, last) : undefined;
}

/** Both ends included. */
export function spanRange({ from, to }: Span): TimeRange {
  return ordered(beginOf(from.value), endOf(to.value));
}

/** A span may be written the wrong way round; that is a finding, and no reason not to draw it. */
function ordered(from: Moment, to: Moment): TimeRange {
  return from <= to ? { from, to } : { from: to, to: from };
}

export function servicesOf(step: Step): readonly NameRef[] {
  if (step.type === 'pilot') return [step.service];
  return step.type === 'migrate' ? step.parts.map((part) => part.service) : step.services;
}

/** Both ends of the dependencies that a bridge carries. */
function usersOf(map: ResolvedMap, bridge: Bridge): NameRef[] {
  const carried = map.services.flatMap((service) =>
    service.dependencies
      .filter((dependency) => dependency.bridge?.value === bridge.name.value)
      .flatMap((dependency) => [service.name, ...dependency.targets]),
  );
  return [...carried, ...bridge.dependencies.flatMap((dependency) => dependency.targets)];
}

export function serviceTitle(map: ResolvedMap, ref: NameRef): string {
  const service: Service | undefined = map.service(ref);
  return service ? shownTitle(service) : ref.value;
}
