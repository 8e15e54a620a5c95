import { label, type Service, say, type Wave } from '@migmap/core';
import { decimal } from '../decimal.ts';
import { exceeds } from '../limits.ts';
import { isBefore, type Movements, type Part, partsIn } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import { movingServices } from '../people/visible.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

export const capacityWaveTooLarge: Rule = {
  meta: {
    code: 'capacity/wave-too-large',
    category: 'capacity',
    severity: 'warning',
    summary: 'One statement moves too large a share of the users, or the first wave too many services.',
    source: 'Practice: let the first steps be small, and the next ones grow',
    options: [
      {
        name: 'share',
        description: 'percent of the users of a service that may move in one statement, after a pilot',
        default: { small: 100, public: 50, critical: 30 },
      },
      {
        name: 'users',
        description: 'how many users may move in one statement, whatever share they are',
        default: { small: 100, public: 50, critical: 20 },
      },
      { name: 'services', description: 'how many services may move in the first wave', default: 10 },
    ],
  },
  *check(context) {
    if (context.walk.waveCycles.length > 0) return;
    for (const wave of firstWaves(context)) yield* tooMany(context, wave);
    for (const { service, movements } of movingServices(context.map)) {
      yield* tooMuch(context, service, movements);
    }
  },
};

/** Waves that migrate something, and that no other such wave is before: one on each track. */
function firstWaves({ map, walk }: RuleContext): Wave[] {
  const moving = map.waves.filter((wave) => partsIn(wave).length > 0);
  return moving.filter((wave) => !moving.some((other) => walk.before(other, wave)));
}

function* tooMany({ map, option }: RuleContext, wave: Wave): Iterable<Report> {
  const services = new Set(partsIn(wave).flatMap(({ ref }) => map.service(ref) ?? []));
  if (services.size <= option('services')) return;
  yield {
    message: say`The first wave, ${label(wave)}, moves ${services.size} services, more than ${option('services')}: nobody has
      practice yet, and every surprise comes at once. Start with a few, and let later waves grow.`,
    source: wave.name.source,
    names: [wave.name.value],
    wave: wave.name.value,
  };
}

/** What people do not use directly cannot be moved by groups of users; without a pilot it is `big-bang`. */
function* tooMuch(context: RuleContext, service: Service, movements: Movements): Iterable<Report> {
  const { map, walk, option } = context;
  const visible = map.kindOf(service)?.visible ?? 'direct';
  if (visible !== 'direct' || !service.users || cannotBeSplit(service)) return;
  const { users } = service;
  for (const part of movements.parts) {
    const share = part.part.share?.value.base ?? 100;
    if (!exceeds(share, option('share')) || !exceeds((users.value * share) / 100, option('users'))) continue;
    if (!movements.pilots.some((pilot) => isBefore(walk, pilot, part))) continue;
    yield reportOf(part, service, option('share'));
  }
}

function cannotBeSplit(service: Service): boolean {
  return service.noParallel !== undefined || service.fullSwitch !== undefined;
}

function reportOf({ wave, ref, part }: Part, service: Service, limit: number): Report {
  const share = part.share?.value.base ?? 100;
  const users = service.users?.value ?? 0;
  return {
    message: say`In ${waveText(wave)} one statement moves ${decimal(share)} % of the ${users} users of ${label(service)},
      ${decimal((users * share) / 100)} of them; at most ${limit} % should: the hotline can not answer so many at once.
      Move in parts, \`migrate … 30% "group"\`.`,
    source: part.share?.source ?? ref.source,
    names: [service.name.value],
    wave: wave.name.value,
  };
}
