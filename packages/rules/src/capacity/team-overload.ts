import {
  type Effort,
  formatQuantity,
  joined,
  label,
  type Phrase,
  say,
  type TeamLoad,
  teamLoads,
} from '@migmap/core';
import { decimal } from '../decimal.ts';
import { exceeds } from '../limits.ts';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';

export const capacityTeamOverload: Rule = {
  meta: {
    code: 'capacity/team-overload',
    category: 'capacity',
    severity: 'warning',
    summary: 'A wave asks more of a team than its people can do in that time.',
    source: 'Language reference, Sums: team',
    options: [
      { name: 'share', description: 'percent of their time that people have for the wave', default: 60 },
      {
        name: 'error',
        description: 'percent of what the team can do above which it is an error',
        default: 150,
      },
    ],
  },
  *check({ map, option }) {
    for (const load of teamLoads(map)) {
      const usable = (load.available * option('share')) / 100;
      if (exceeds(load.needed, usable))
        yield reportOf(load, usable, option('share'), exceeds(load.needed, (usable * option('error')) / 100));
    }
  },
};

function reportOf(load: TeamLoad, usable: number, share: number, far: boolean): Report {
  const { team, wave, needed } = load;
  const much =
    usable > 0 ? say`is ${decimal((needed / usable) * 100)} % of what it can do` : say`has no time`;
  return {
    message: say`In ${waveText(wave)}, the work of ${label(team)} ${much}: ${effortsOf(load)}, and ${capacityOf(load, usable, share)}.
      The wave will be late, or daily work will stop. Give the wave more time, move something to another wave, or let
      others help.`,
    source: wave.name.source,
    names: [wave.name.value, team.name.value],
    wave: wave.name.value,
    ...(far ? { severity: 'error' } : {}),
    related: load.efforts.map(({ service }) => ({
      source: service.effort?.source ?? service.name.source,
      message: say`The effort of ${label(service)}`,
    })),
  };
}

function effortsOf({ efforts, needed }: TeamLoad): Phrase {
  const sum = joined(efforts.map(effortOf), ' + ');
  const alone = efforts.length === 1 && efforts[0]?.share === 100 && efforts[0].effort.unit === 'd';
  return alone ? sum : say`${sum} = ${decimal(needed)} person-days`;
}

function effortOf({ service, effort, share }: Effort): string {
  const part = share === 100 ? '' : ` × ${decimal(share)} %`;
  return `${formatQuantity(effort)}${part} (${service.name.value})`;
}

function capacityOf({ people, workingDays, available }: TeamLoad, usable: number, share: number): Phrase {
  const [first, ...later] = people;
  const days = workingDays === 1 ? say`1 working day` : say`${workingDays} working days`;
  const product = say`× ${share} % = ${decimal(usable)} person-days`;
  if (later.length === 0) return say`${first?.count ?? 0} people × ${days} ${product}`;
  const changes = joined(
    later.map(({ from, count }) => say`from ${from}: ${count}`),
    ', ',
  );
  return say`${first?.count ?? 0} people (${changes}) on ${days} = ${decimal(available)} person-days, ${product}`;
}
