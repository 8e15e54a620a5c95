import {
  type Assertion,
  type AssertionFilter,
  dispositionOf,
  label,
  NOTHING_SAID,
  type Phrase,
  type ResolvedMap,
  type Service,
  say,
  type Wave,
} from '@migmap/core';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { isBefore, type Movement, movementsOf, partsIn } from './movements.ts';
import { listed, waveText } from './phrases.ts';

export const assertion: Rule = {
  meta: {
    code: 'order/assertion',
    category: 'order',
    severity: 'error',
    summary: 'A rule of the team, written with `assert`, that does not hold.',
    source: 'Language reference, Declarations, assert',
  },
  *check(context) {
    for (const written of context.map.assertions) {
      yield* written.type === 'at-most' ? tooMany(context, written) : pair(context, written);
    }
  },
};

type Pair = Extract<Assertion, { a: unknown }>;
type AtMost = Extract<Assertion, { type: 'at-most' }>;
type Move = Movement<unknown>;

function* pair(context: RuleContext, written: Pair): Iterable<Report> {
  const [a, b] = [context.map.service(written.a), context.map.service(written.b)];
  if (!a || !b || a === b) return;
  const [movesOfA, movesOfB] = [movesOf(context.map, a), movesOf(context.map, b)];
  // What moves nowhere is `order/unscheduled`, or stays and was always there.
  if (movesOfA.length === 0 || movesOfB.length === 0) return;
  if (written.type === 'before') yield* notBefore(context, written, a, b);
  if (written.type === 'with') yield* notWith(written, a, b, movesOfA, movesOfB);
  if (written.type === 'apart') yield* notApart(written, a, b, movesOfA, movesOfB);
}

/** The steps that move a service; what is dropped moves when it is retired. */
function movesOf(map: ResolvedMap, service: Service): readonly Move[] {
  const { parts, retires } = movementsOf(map, service);
  return dispositionOf(service) === 'dropped' ? retires : parts;
}

function* notBefore({ map, walk }: RuleContext, written: Pair, a: Service, b: Service): Iterable<Report> {
  if (walk.waveCycles.length > 0) return;
  for (const early of movesOf(map, b)) {
    const late = movesOf(map, a).find((move) => !isBefore(walk, move, early));
    if (!late) continue;
    const open = late.wave !== early.wave && !walk.before(early.wave, late.wave);
    const why = open
      ? say`${waveText(early.wave)} and ${waveText(late.wave)} are in no order. Order them with \`after\`.`
      : say`it moves ${late.wave === early.wave ? say`in the same wave, no later` : say`in ${waveText(early.wave)}, and \`${a.name.value}\` is done only in ${waveText(late.wave)}`}.`;
    yield report(
      written,
      early,
      [b, a],
      say`${label(a)} has to move before ${label(b)}${because(written)}, but ${why}`,
      late,
    );
    return;
  }
}

function* notWith(
  written: Pair,
  a: Service,
  b: Service,
  ofA: readonly Move[],
  ofB: readonly Move[],
): Iterable<Report> {
  const alone = ofB.find((move) => !sharesWave(move, ofA)) ?? ofA.find((move) => !sharesWave(move, ofB));
  if (!alone) return;
  const isB = ofB.includes(alone);
  const [odd, other] = isB ? [b, a] : [a, b];
  const where = listed([...new Set((isB ? ofA : ofB).map((move) => move.wave))].map(waveText));
  const message = say`${label(a)} has to move in one wave with ${label(b)}${because(written)}, but \`${odd.name.value}\` moves in ${waveText(alone.wave)} and \`${other.name.value}\` in ${where}.`;
  yield report(written, alone, [odd, other], message, (isB ? ofA : ofB)[0]);
}

function* notApart(
  written: Pair,
  a: Service,
  b: Service,
  ofA: readonly Move[],
  ofB: readonly Move[],
): Iterable<Report> {
  const shared = ofB.find((move) => sharesWave(move, ofA));
  if (!shared) return;
  const other = ofA.find((move) => move.wave === shared.wave);
  const message = say`${label(a)} and ${label(b)} must never move in one wave${because(written)}, but both move in ${waveText(shared.wave)}.`;
  yield report(written, shared, [b, a], message, other);
}

function sharesWave(move: Move, others: readonly Move[]): boolean {
  return others.some((other) => other.wave === move.wave);
}

function report(
  written: Pair,
  at: Move,
  services: readonly [Service, Service],
  message: Phrase,
  other: Move | undefined,
): Report {
  return {
    message,
    source: at.ref.source,
    names: services.map((service) => service.name.value),
    wave: at.wave.name.value,
    related: [
      { source: written.source, message: say`This is asserted here` },
      ...(other ? [{ source: other.ref.source, message: say`${label(services[1])} moves here` }] : []),
    ],
  };
}

function* tooMany({ map }: RuleContext, written: AtMost): Iterable<Report> {
  for (const wave of map.waves) {
    const moving = movingIn(map, wave).filter(({ service }) => matches(map, service, written.filter));
    const over = moving[written.limit.value];
    if (!over) continue;
    const names = moving.map(({ service }) => service.name.value);
    yield {
      message: say`At most ${written.limit.value} services${filterText(written.filter)} may move in one wave${because(written)},
        but in ${waveText(wave)} there are ${names.length}: ${listed(names)}. Move some of them to another wave.`,
      source: over.source,
      names,
      wave: wave.name.value,
      related: [{ source: written.source, message: say`This is asserted here` }],
    };
  }
}

function movingIn(map: ResolvedMap, wave: Wave) {
  const first = new Map<Service, { service: Service; source: Move['ref']['source'] }>();
  for (const { ref } of partsIn(wave)) {
    const service = map.service(ref);
    if (service && !first.has(service)) first.set(service, { service, source: ref.source });
  }
  return [...first.values()];
}

function matches(map: ResolvedMap, service: Service, filter: AssertionFilter | undefined): boolean {
  if (!filter) return true;
  if (filter.by === 'criticality') return service.criticality?.value === filter.criticality.value;
  if (filter.by === 'team') return service.owner?.value === filter.team.value;
  return service.kind !== undefined && map.knowledge.isA(service.kind.value, filter.kind.value);
}

function filterText(filter: AssertionFilter | undefined): Phrase {
  if (!filter) return NOTHING_SAID;
  if (filter.by === 'criticality') return say` of criticality ${filter.criticality.value}`;
  return filter.by === 'team' ? say` of team ${filter.team.value}` : say` of kind ${filter.kind.value}`;
}

function because(written: Assertion): string {
  return written.because ? ` (${written.because.value})` : '';
}
