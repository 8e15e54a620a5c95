import type { Dependency, NameRef, Service, Wave } from '../model/map.ts';
import { dispositionOf } from '../model/resolve.ts';
import type { Break, Cycle, Walk } from '../ordering/walked.ts';
import { type Phrase, say } from '../words/phrase.ts';
import { buildBridge, moveBridgeEnd } from './bridge-changes.ts';
import { allOf, named, type Repair } from './change.ts';
import { cross } from './dependency-changes.ts';
import type { Trial } from './repairs.ts';
import type { Steps } from './search.ts';

/** A bridge that is not live when it is needed starts earlier, or lasts longer. */
export function bridgeEnds(walked: Walk, { bridge, instant }: Break): (Repair | undefined)[] {
  if (!bridge || !instant.wave) return [];
  const { name } = bridge;
  const start = instant.wave.name.value;
  return [
    named(
      say`Let bridge \`${name.value}\` start with wave \`${start}\``,
      1,
      moveBridgeEnd(bridge, 'from', start),
    ),
    ...wavesFrom(walked, instant.wave).map((wave, index) =>
      named(
        say`Let bridge \`${name.value}\` last until wave \`${wave.name.value}\``,
        1 + index / WAVES_TRIED,
        moveBridgeEnd(bridge, 'until', wave.name.value),
      ),
    ),
  ];
}

/** A new bridge over the time in which the two services are on different sides. */
export function* bridgeAcross(trial: Trial, found: Break, service: Service): Steps<Repair | undefined> {
  const { dependency, target, provider, instant } = found;
  if (!dependency || !target || !instant.wave || dispositionOf(provider) !== 'replaced') return undefined;
  const crossing = { service, provider, dependency, target };
  const from = instant.wave;
  const built = wavesFrom(trial.walked, from).map((until) =>
    bridgeFor(trial.walked, [crossing], from, until),
  );
  return yield* trial.first(built);
}

/** A bridge from the first move of a circle to its last, for one of its dependencies or, where that is too few, for all. */
export function* bridgeInCircle(trial: Trial, { edges, steps }: Cycle): Steps<Repair | undefined> {
  const { walked } = trial;
  const waves = walked.waves.filter((wave) => steps.some((step) => step.wave === wave));
  const [from, until] = [waves[0], waves.at(-1)];
  const crossings = edges.flatMap(({ dependent: service, provider, target }): Crossing[] => {
    const dependency = service.dependencies.find(({ targets }) => targets.includes(target));
    return dependency ? [{ service, provider, dependency, target }] : [];
  });
  if (!from || !until) return undefined;
  const built = [...crossings.map((one) => [one]), crossings].map((some) =>
    bridgeFor(walked, some, from, until),
  );
  return yield* trial.first(built);
}

/** Somebody has to build it and keep it running: it comes after all that only changes the plan. */
const BUILT = 100;
const WAVES_TRIED = 8;

interface Crossing {
  readonly service: Service;
  readonly provider: Service;
  readonly dependency: Dependency;
  readonly target: NameRef;
}

function bridgeFor(
  walked: Walk,
  crossings: readonly Crossing[],
  from: Wave,
  until: Wave,
): Repair | undefined {
  const [first] = crossings;
  if (!first) return undefined;
  const { service, provider } = first;
  const { map } = walked.map;
  const bridge = {
    name: freeName(walked, `${service.name.value}-${provider.name.value}-bridge`),
    title: `From ${titleOf(service)} to ${titleOf(provider)}`,
    from: from.name.value,
    until: until.name.value,
    ...(provider.owner ? { owner: provider.owner.value } : {}),
  };
  const crossed = crossings.map(({ dependency, target }) => cross(map, dependency, target, bridge.name));
  if (!crossed.every((change) => change !== undefined)) return undefined;
  return named(titleFor(crossings, from, until), BUILT, buildBridge(map, service, bridge, allOf(crossed)));
}

function titleFor(crossings: readonly Crossing[], from: Wave, until: Wave): Phrase {
  const [first = '', ...more] = crossings.map(({ service }) => `\`${service.name.value}\``);
  const [start, end] = [from.name.value, until.name.value];
  const when = from === until ? say`in wave \`${start}\`` : say`from wave \`${start}\` until \`${end}\``;
  if (more.length > 0) return say`Add a bridge between ${[first, ...more].join(', ')} ${when}`;
  return say`Add a bridge from ${first} to \`${crossings[0]?.target.value ?? ''}\` ${when}`;
}

function freeName({ map }: Walk, wanted: string): string {
  let name = wanted;
  for (let count = 2; map.find('bridge', name); count++) name = `${wanted}-${count}`;
  return name;
}

function titleOf(service: Service): string {
  return service.title?.value || service.name.value;
}

function wavesFrom(walked: Walk, first: Wave): Wave[] {
  return walked.waves.filter((wave) => wave === first || walked.before(first, wave)).slice(0, WAVES_TRIED);
}
