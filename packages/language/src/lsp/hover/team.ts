import { loadsOf, type Team } from '@migmap/core';
import { decimal } from '@migmap/rules';
import { counted } from './moments.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function teamPage(telling: Telling, team: Team): Page {
  const owned = telling.map.services.filter(({ owner }) => owner?.value === team.name.value);
  const loads = loadsOf(telling.map, team).map(({ wave, needed, available }) => {
    const share = available > 0 ? ` (${Math.round((needed / available) * 100)} %)` : '';
    return `${telling.name(wave)} ${decimal(needed)} of ${decimal(available)} person-days${share}`;
  });
  return {
    heading: telling.heading(team, team.external ? 'team, not of the organisation' : 'team'),
    lead: [
      [team.lead, team.contact].flatMap((text) => (text ? telling.text(text) : [])).join(' · ') || undefined,
    ],
    facts: [
      fact('people', peopleText(team)),
      fact('owns', owned.length === 0 ? '' : `${counted(owned.length, 'service')}: ${telling.names(owned)}`),
      ...loads.slice(0, MOST_LOADS).map((load) => fact('load', load)),
      fact('more load', loads.length > MOST_LOADS ? `in ${loads.length - MOST_LOADS} more waves` : ''),
    ],
  };
}

const MOST_LOADS = 8;

function peopleText({ people, reductions }: Team): string {
  if (!people) return '';
  return [`${people.value}`, ...reductions.map(({ to, on }) => `${to.value} from ${on.value}`)].join(', ');
}
