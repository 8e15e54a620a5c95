import { label, type Rounded, rounded, say, shownByPilot } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { movingServices } from './visible.ts';

export const peoplePilotTooSmall: Rule = {
  meta: {
    code: 'people/pilot-too-small',
    category: 'people',
    severity: 'info',
    summary: 'A pilot has too few users for how many follow.',
    source: 'Language reference, Sums: pilot',
    options: [
      { name: 'users', description: 'users of the largest pilot, at least', default: 59 },
      {
        name: 'following',
        description: 'up to how many users of the service no size is asked for',
        default: 1000,
      },
    ],
  },
  *check({ map, option }) {
    for (const { service, movements } of movingServices(map)) {
      const pilots = movements.pilots.filter(({ step }) => !step.lab && step.users);
      const [largest] = pilots.sort((a, b) => (b.step.users?.value ?? 0) - (a.step.users?.value ?? 0));
      const size = largest?.step.users;
      const following = service.users?.value ?? 0;
      if (!largest || !size || size.value >= option('users') || following <= option('following')) continue;
      yield {
        message: say`The pilot of ${label(service)} has ${size.value} users, and ${following} follow: it shows, with 95 % confidence,
          only what hits at least ${shownFrom(size.value)} % of them; ${option('users')} users would show what hits
          ${shownFrom(option('users'))} %. Let more take part.`,
        source: size.source,
        names: [service.name.value],
        wave: largest.wave.name.value,
      };
    }
  },
};

function shownFrom(users: number): number | Rounded {
  return users < 1 ? 100 : rounded(shownByPilot(users), 2);
}
