import { loadsOf, type Team } from '@migmap/core';
import { decimal } from '@migmap/rules';
import { counted } from '../counted.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function teamPage(telling: Telling, team: Team): Page {
  const { say } = telling;
  const owned = telling.map.services.filter(({ owner }) => owner?.value === team.name.value);
  const loads = loadsOf(telling.map, team).map(({ wave, needed, available }) => {
    const share = available > 0 ? ` (${Math.round((needed / available) * 100)} %)` : '';
    return say`${telling.name(wave)} ${decimal(needed)} of ${decimal(available)} person-days${share}`;
  });
  return {
    heading: telling.heading(team, team.external ? say`team, not of the organisation` : say`team`),
    lead: [
      [team.lead, team.contact].flatMap((text) => (text ? telling.text(text) : [])).join(' · ') || undefined,
    ],
    facts: [
      fact(say`people`, peopleText(telling, team)),
      fact(
        say`owns`,
        owned.length === 0
          ? ''
          : `${telling.speak(counted(owned.length, 'service'))}: ${telling.names(owned)}`,
      ),
      ...loads.slice(0, MOST_LOADS).map((load) => fact(say`load`, load)),
      fact(say`more load`, loads.length > MOST_LOADS ? say`in ${loads.length - MOST_LOADS} more waves` : ''),
    ],
  };
}

const MOST_LOADS = 8;

function peopleText({ say }: Telling, { people, reductions }: Team): string {
  if (!people) return '';
  return [`${people.value}`, ...reductions.map(({ to, on }) => say`${to.value} from ${on.value}`)].join(', ');
}
