import type { MigrateStep, RetireStep, Rollback, Service, Wave } from '../model/map.ts';
import { dispositionOf } from '../model/resolve.ts';
import type { Break, Cycle, Instant, Unordered, Walk } from '../ordering/walked.ts';
import { type Phrase, say } from '../words/phrase.ts';
import { bridgeAcross, bridgeEnds, bridgeInCircle } from './bridge-repairs.ts';
import { allOf, named, type Repair } from './change.ts';
import { depend, tolerate } from './dependency-changes.ts';
import { servicesIn, withNeighbours } from './excerpt.ts';
import { migrateTogether } from './merge-changes.ts';
import {
  breakTarget,
  cycleTarget,
  type OtherFindings,
  rollbackTarget,
  Trial,
  unorderedTarget,
} from './repairs.ts';
import { closeEarlier } from './rollback-changes.ts';
import type { Search, Steps } from './search.ts';
import { addSteps, moveSteps, newStep, ownMoves, type StepPlace, withoutRetire } from './step-changes.ts';
import { follow, moveWaveBehind, predecessorsIn } from './wave-changes.ts';

/** The ways out of a broken dependency. */
export function* breakRepairs(walked: Walk, found: Break, others?: OtherFindings): Search {
  const trial = new Trial(walked, breakTarget(found), others, nearby(walked, found));
  const service =
    'kind' in found.dependent || 'layer' in found.dependent ? (found.dependent as Service) : undefined;
  const candidates = [
    ...(service ? yield* orderRepairs(trial, found, service) : []),
    ...(found.code === 'order/dependency-never'
      ? [migrateBefore(walked, found.provider, found.instant)]
      : []),
    yield* retireRepair(trial, found),
    ...bridgeEnds(walked, found),
    toleranceRepair(walked, found),
    ...(service ? [declaration(walked, found, service), yield* bridgeAcross(trial, found, service)] : []),
  ];
  return yield* trial.working(candidates);
}

export function* unorderedRepairs(walked: Walk, found: Unordered, others?: OtherFindings): Search {
  const target = unorderedTarget(found.dependent?.name.value, found.provider.name.value, found.about);
  const predecessors = predecessorsIn(walked.map.waves);
  const pairs = found.waves.flatMap((first) => found.waves.map((second) => [first, second] as const));
  const candidates = pairs.map(([first, second]) => {
    if (first === second) return undefined;
    const names = (predecessors.get(second) ?? []).map((wave) => wave.name.value);
    const change = follow(walked.map.map, second, [...names, first.name.value]);
    return named(say`Let wave \`${second.name.value}\` follow \`${first.name.value}\``, 1, change);
  });
  return yield* new Trial(walked, target, others).working(candidates);
}

/** One statement for all of a circle, at the place of one of them. */
export function* cycleRepairs(walked: Walk, found: Cycle, others?: OtherFindings): Search {
  const names = found.members.map((member) => member.name.value);
  const trial = new Trial(walked, cycleTarget(names), others);
  const merged = found.steps.map(({ wave, step }) =>
    named(
      say`Migrate \`${names.join(', ')}\` in one statement in wave \`${wave.name.value}\``,
      found.steps.length,
      migrateTogether(walked.map.map, found.steps, { wave, step }),
    ),
  );
  const broken = found.edges.map(({ target, dependent, provider }) => {
    const dependency = dependent.dependencies.find((one) => one.targets.includes(target));
    const change = dependency && tolerate(walked.map.map, dependency, target, 'old');
    return named(
      say`Say that \`${dependent.name.value}\` tolerates the old \`${provider.name.value}\``,
      TOLERANCE,
      change,
    );
  });
  return yield* trial.working([...merged, ...broken, yield* bridgeInCircle(trial, found)]);
}

/** The first wave in which a service that is in none can move, and the last one. */
export function* scheduleRepairs(walked: Walk, service: Service, others?: OtherFindings): Search {
  const trial = new Trial(walked, NOTHING, others, withNeighbours(walked.map, [service.name.value]));
  const type = dispositionOf(service) === 'dropped' ? 'retire' : 'migrate';
  const { step, written } = newStep(type, service);
  const into = (wave: Wave): Repair | undefined =>
    named(
      say`Write \`${written}\` at the end of wave \`${wave.name.value}\``,
      1,
      addSteps(walked.map.map, { wave, side: 'after' }, [step], [written]),
    );
  const first = yield* trial.first(walked.waves.slice(0, WAVES_TRIED).map(into));
  const last = walked.waves.at(-1);
  return yield* trial.working([first, last && into(last)]);
}

/** The way back closes when it ends, or the old side lives longer. */
export function* rollbackRepairs(
  walked: Walk,
  service: Service,
  rollback: Rollback,
  horizon: Instant,
  others?: OtherFindings,
): Search {
  const target = rollbackTarget(service.name.value, undefined, 'rollback/beyond-retirement');
  const trial = new Trial(walked, target, others);
  const later = yield* trial.first(retireLater(walked, service, horizon));
  return yield* trial.working([closeEarlier(rollback, horizon.day), later]);
}

/** The steps of one service moved beside another's. */
export function* moveBeside(
  walked: Walk,
  service: Service,
  to: StepPlace,
  title: Phrase,
  others?: OtherFindings,
): Search {
  const trial = new Trial(walked, NOTHING, others, withNeighbours(walked.map, [service.name.value]));
  return yield* trial.working([stepsTo(walked, service, to, title, () => true)]);
}

/** No finding of the walk: what is asked for is only that nothing else breaks. */
const NOTHING = '';

/** To say that something works is small in the text and large in what it claims: it comes after the moves. */
const TOLERANCE = 5;
/** A wave left without steps asks for a second change: the wave itself is better moved. */
const EMPTIED = 4;
const WAVES_TRIED = 8;

/** What a repair of a dependency may hurt: its services, and those that its waves move. */
function nearby(walked: Walk, { dependent, provider, instant, provided, ended }: Break): Set<string> {
  const waves = [instant, provided, ended].flatMap((one) => one?.wave ?? []);
  return withNeighbours(walked.map, [
    dependent.name.value,
    provider.name.value,
    ...waves.flatMap(servicesIn),
  ]);
}

function* orderRepairs(trial: Trial, found: Break, service: Service): Steps<(Repair | undefined)[]> {
  const { walked } = trial;
  const here = placeOf(found.instant);
  const there = placeOf(found.provided ?? found.ended);
  if (!here || !there || found.code === 'order/bridge-gap' || found.code === 'order/retired-early') return [];
  const [dependent, provider] = [service.name.value, found.provider.name.value];
  const anchor = lastStepOf(walked, found.provider, there.wave);
  if (found.code === 'order/stranded') {
    const title = say`Move \`${dependent}\` into wave \`${there.wave.name.value}\`, behind \`${provider}\``;
    return [stepsTo(walked, service, { ...anchor, side: 'after' }, title, () => true)];
  }
  const isLate = (wave: Wave): boolean => wave === here.wave || !walked.before(wave, here.wave);
  const isEarly = (wave: Wave): boolean => wave === there.wave || walked.before(wave, there.wave);
  return [
    stepsTo(
      walked,
      found.provider,
      { ...here, side: 'before' },
      say`Move \`${provider}\` before \`${dependent}\` in wave \`${here.wave.name.value}\``,
      isLate,
    ),
    stepsTo(
      walked,
      service,
      { ...anchor, side: 'after' },
      say`Move \`${dependent}\` behind \`${provider}\` in wave \`${there.wave.name.value}\``,
      isEarly,
    ),
    ...(here.wave === there.wave ? [] : yield* waveRepairs(trial, here.wave, there.wave)),
  ];
}

/** Whole waves change places: the late one goes ahead, or the early one behind it or behind one that follows it. */
function* waveRepairs(trial: Trial, early: Wave, late: Wave): Steps<(Repair | undefined)[]> {
  const { walked } = trial;
  const { map, waves } = walked.map;
  const [before, more] = predecessorsIn(waves).get(early) ?? [];
  const ahead = before && !more && before !== late ? moveWaveBehind(map, waves, late, before) : undefined;
  const behind = walked.waves
    .filter((wave) => wave === late || walked.before(late, wave))
    .slice(0, WAVES_TRIED)
    .map((wave) =>
      sized(
        say`Let wave \`${early.name.value}\` come after \`${wave.name.value}\``,
        moveWaveBehind(map, waves, early, wave),
      ),
    );
  return [
    sized(say`Let wave \`${late.name.value}\` come before \`${early.name.value}\``, ahead),
    yield* trial.first(behind),
  ];
}

/** Each header that is rewritten is one more place to understand. */
function sized(title: Phrase, change: Parameters<typeof named>[2]): Repair | undefined {
  return named(title, 1 + (change?.edits.length ?? 0), change);
}

function stepsTo(
  walked: Walk,
  service: Service,
  to: StepPlace,
  title: Phrase,
  isMoved: (wave: Wave) => boolean,
): Repair | undefined {
  const moves = ownMoves(walked.waves, service)?.filter(
    ({ wave, step }) => isMoved(wave) && step !== to.step,
  );
  if (!moves || moves.length === 0) return undefined;
  const emptied = moves.some(
    ({ wave }) => wave !== to.wave && wave.steps.every((step) => moves.some((move) => move.step === step)),
  );
  return named(title, moves.length + (emptied ? EMPTIED : 0), moveSteps(walked.map.map, moves, to));
}

function migrateBefore(walked: Walk, service: Service, at: Instant): Repair | undefined {
  const place = placeOf(at);
  if (!place) return undefined;
  const { step, written } = newStep('migrate', service);
  const change = addSteps(walked.map.map, { ...place, side: 'before' }, [step], [written]);
  return named(say`Write \`${written}\` before it in wave \`${place.wave.name.value}\``, 1, change);
}

function* retireRepair(trial: Trial, found: Break): Steps<Repair | undefined> {
  if (found.code !== 'order/stranded' && found.code !== 'order/retired-early') return undefined;
  return yield* trial.first(retireLater(trial.walked, found.provider, found.ended));
}

/** `retire` at the end of a later wave, nearest first; a written one moves there. */
function retireLater(walked: Walk, service: Service, ended: Instant | undefined): (Repair | undefined)[] {
  const name = service.name.value;
  const written = writtenRetire(walked.waves, name);
  const { step, written: text } = newStep('retire', service);
  const waves = walked.waves.filter(
    (wave) => ended?.wave && (wave === ended.wave || walked.before(ended.wave, wave)),
  );
  return waves.slice(0, WAVES_TRIED).map((wave) => {
    const added = addSteps(walked.map.map, { wave, side: 'after' }, [step], [text]);
    if (!written) return named(say`Write \`${text}\` at the end of wave \`${wave.name.value}\``, 1, added);
    if (wave.steps.at(-1) === written.step) return undefined;
    const change = allOf([withoutRetire(walked.map.map, written.wave, written.step, name), added]);
    return named(say`Move \`${text}\` to the end of wave \`${wave.name.value}\``, 1, change);
  });
}

function writtenRetire(waves: readonly Wave[], name: string): { wave: Wave; step: RetireStep } | undefined {
  for (const wave of waves) {
    for (const step of wave.steps) {
      if (step.type === 'retire' && step.services.some((ref) => ref.value === name)) return { wave, step };
    }
  }
  return undefined;
}

function toleranceRepair(walked: Walk, found: Break): Repair | undefined {
  const { dependency, target, provider } = found;
  if (!dependency || !target || found.bridge || dispositionOf(provider) !== 'replaced') return undefined;
  const side = found.instance === 'new' ? 'old' : 'new';
  const [needing, needed] = [found.dependent.name.value, provider.name.value];
  const title =
    side === 'old'
      ? say`Say that \`${needing}\` tolerates the old \`${needed}\``
      : say`Say that \`${needing}\` tolerates the new \`${needed}\``;
  return named(title, TOLERANCE, tolerate(walked.map.map, dependency, target, side));
}

/** What a kind requires, said by the service itself, can also be said to be tolerated. */
function declaration(walked: Walk, { code, provider }: Break, service: Service): Repair | undefined {
  if (code !== 'order/prerequisite-late' || dispositionOf(provider) !== 'replaced') return undefined;
  const [dependent, needed] = [service.name.value, provider.name.value];
  const title = say`Declare that \`${dependent}\` depends on \`${needed}\` and tolerates the old one`;
  return named(title, TOLERANCE, depend(walked.map.map, service, provider, 'old'));
}

function placeOf(
  instant: Instant | undefined,
): { wave: Wave; step?: NonNullable<Instant['step']> } | undefined {
  if (!instant?.wave) return undefined;
  return { wave: instant.wave, ...(instant.step ? { step: instant.step } : {}) };
}

/** The last statement of a wave that moves the service. */
function lastStepOf(walked: Walk, service: Service, wave: Wave): { wave: Wave; step?: MigrateStep } {
  const steps = wave.steps.filter(
    (step): step is MigrateStep =>
      step.type === 'migrate' && step.parts.some((part) => walked.map.service(part.service) === service),
  );
  const step = steps.at(-1);
  return { wave, ...(step ? { step } : {}) };
}
