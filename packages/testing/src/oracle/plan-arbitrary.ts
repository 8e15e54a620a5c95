import fc from 'fast-check';
import { arbitraryLife, stepsOfWave } from './life-arbitrary.ts';
import type {
  TinyBridge,
  TinyDependency,
  TinyPart,
  TinyPlan,
  TinyRollback,
  TinyService,
  TinyStep,
  TinyWave,
} from './tiny-plan.ts';

const SERVICES = ['s1', 's2', 's3', 's4', 's5'];
const WAVES = ['w1', 'w2', 'w3', 'w4'];
const DAYS = ['2027-01-05', '2027-01-10', '2027-01-15', '2027-01-20', '2027-01-25', '2027-01-30'];

/** What a family of plans may hold. */
export interface PlanShape {
  readonly services: number;
  readonly waves: number;
  /** `line`: one wave after the other; `tracks`: waves that nothing orders. */
  readonly order: 'line' | 'tracks';
  readonly dates: 'none' | 'some';
  readonly rollbacks: number;
  readonly kinds: 'few' | 'requiring';
  readonly togethers: number;
  /** `lives`: each service is piloted, moved and switched off in that order; `wild`: any step anywhere. */
  readonly steps: 'lives' | 'wild';
}

/** Random plans of one shape, good and bad ones. */
export function arbitraryPlan(shape: PlanShape): fc.Arbitrary<TinyPlan> {
  return fc.integer({ min: 2, max: shape.services }).chain((count) => {
    const names = SERVICES.slice(0, count);
    return fc.integer({ min: 1, max: shape.waves }).chain((waveCount) => {
      const waves = WAVES.slice(0, waveCount);
      return fc
        .record({
          services: fc.tuple(...names.map((name) => arbitraryService(name, names, shape))),
          bridges: fc.tuple(arbitraryBridge(names, waves)),
          togethers:
            shape.togethers > 0
              ? fc.array(arbitraryPair(names), { maxLength: shape.togethers })
              : fc.constant([]),
          waves: fc.tuple(...waves.map((_, at) => arbitraryWave(at, waves, names, shape))),
        })
        .chain((plan) => (shape.steps === 'wild' ? fc.constant(plan) : withLives(plan)));
    });
  });
}

function withLives(plan: TinyPlan): fc.Arbitrary<TinyPlan> {
  const lives = plan.services.map(({ name, disposition }) =>
    arbitraryLife(name, disposition, plan.waves.length),
  );
  return fc
    .tuple(fc.tuple(...lives), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
    .map(([placed, joined]) => ({
      ...plan,
      waves: plan.waves.map((wave, at) => ({ ...wave, steps: stepsOfWave(placed.flat(), at, joined) })),
    }));
}

function arbitraryService(
  name: string,
  names: readonly string[],
  shape: PlanShape,
): fc.Arbitrary<TinyService> {
  const others = names.filter((other) => other !== name);
  const kinds =
    shape.kinds === 'few'
      ? ['dns', 'monitoring', 'database']
      : ['dns', 'monitoring', 'mail', 'directory', 'time'];
  return fc
    .record({
      disposition: fc.oneof(
        { weight: 6, arbitrary: fc.constant('replaced' as const) },
        { weight: 2, arbitrary: fc.constant('introduced' as const) },
        { weight: 2, arbitrary: fc.constant('dropped' as const) },
        { weight: 1, arbitrary: fc.constantFrom('stays' as const, 'unsaid' as const) },
      ),
      kind: fc.option(fc.constantFrom(...kinds), { nil: undefined, freq: 2 }),
      assumes: rarely(6, fc.constant(['dns'])),
      // One provider may be named twice: both dependencies have to hold.
      depends: fc
        .array(fc.constantFrom(...others), { maxLength: 3 })
        .chain((targets) => fc.tuple(...targets.map(arbitraryDependency))),
    })
    .map(({ depends, ...rest }) => ({ name, ...defined(rest), disposition: rest.disposition, depends }));
}

function arbitraryDependency(on: string): fc.Arbitrary<TinyDependency> {
  return fc
    .record({
      soft: rarely(5, fc.constant(true as const)),
      side: rarely(6, fc.constantFrom('old' as const, 'new' as const)),
      tolerates: rarely(4, fc.constantFrom('old' as const, 'new' as const, 'both' as const)),
      bridge: rarely(5, fc.constant('b1')),
    })
    .map((properties) => ({ on: [on], ...defined(properties) }));
}

function arbitraryBridge(names: readonly string[], waves: readonly string[]): fc.Arbitrary<TinyBridge> {
  return fc
    .record({
      from: fc.option(fc.constantFrom(...waves), { nil: undefined }),
      until: fc.option(fc.constantFrom(...waves), { nil: undefined }),
      target: rarely(4, fc.constantFrom(...names)),
    })
    .map(({ target, ...rest }) => ({
      name: 'b1',
      ...defined(rest),
      depends: target === undefined ? [] : [{ on: [target] }],
    }));
}

function arbitraryPair(names: readonly string[]): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...names], { minLength: 2, maxLength: 2 });
}

function arbitraryWave(
  at: number,
  waves: readonly string[],
  names: readonly string[],
  shape: PlanShape,
): fc.Arbitrary<TinyWave> {
  const after =
    shape.order === 'line' || at === 0
      ? fc.constant(undefined)
      : fc.option(fc.subarray(waves.slice(0, at), { maxLength: Math.min(2, at) }), {
          nil: undefined,
          freq: 2,
        });
  return fc
    .record({
      after,
      dates: shape.dates === 'none' ? fc.constant(undefined) : rarelyNot(5, arbitraryDates(at)),
      steps: fc.array(arbitraryStep(names, shape), { maxLength: shape.steps === 'wild' ? 3 : 0 }),
      rollbacks: fc.array(arbitraryRollback(names), { maxLength: shape.rollbacks }),
    })
    .map(({ rollbacks, ...rest }) => ({
      name: waves[at] ?? '',
      ...defined(rest),
      steps: rest.steps,
      rollbacks: rollbacks.map((rollback, index) => ({ name: `${waves[at]}-r${index + 1}`, ...rollback })),
    }));
}

/** Mostly in the order of writing. */
function arbitraryDates(at: number): fc.Arbitrary<readonly [string, string]> {
  const from = DAYS[at] ?? '';
  return fc.constantFrom(...DAYS.slice(at, at + 2)).map((to) => [from, to] as const);
}

function arbitraryStep(names: readonly string[], shape: PlanShape): fc.Arbitrary<TinyStep> {
  const service = fc.constantFrom(...names);
  const day = shape.dates === 'none' ? fc.constant(undefined) : rarely(6, fc.constantFrom(...DAYS));
  const part = fc
    .record({ service, share: rarely(5, fc.constantFrom(50, 30, 70)) })
    .map((properties) => defined(properties) as TinyPart);
  const parts = fc.uniqueArray(part, { minLength: 1, maxLength: 2, selector: (item) => item.service });
  const pilot = fc
    .record({ service, lab: rarely(4, fc.constant(true as const)), day })
    .map((properties) => ({ type: 'pilot' as const, ...defined(properties), service: properties.service }));
  const migrate = fc
    .record({ parts, done: day })
    .map((properties) => ({ type: 'migrate' as const, ...defined(properties), parts: properties.parts }));
  const retire = fc
    .record({ services: fc.uniqueArray(service, { minLength: 1, maxLength: 2 }), done: day })
    .map((properties) => ({
      type: 'retire' as const,
      ...defined(properties),
      services: properties.services,
    }));
  return fc.oneof(
    { weight: 1, arbitrary: pilot },
    { weight: 4, arbitrary: migrate },
    { weight: 2, arbitrary: retire },
  );
}

function arbitraryRollback(names: readonly string[]): fc.Arbitrary<Omit<TinyRollback, 'name'>> {
  return fc
    .record({
      of: fc.option(fc.shuffledSubarray([...names], { minLength: 1, maxLength: 2 }), { nil: undefined }),
      until: rarelyNot(3, fc.constantFrom(...DAYS)),
    })
    .map(defined);
}

function rarely<T>(oneIn: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

function rarelyNot<T>(oneIn: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: oneIn - 1, arbitrary });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the properties that are `undefined`. */
function defined<T extends object>(properties: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
