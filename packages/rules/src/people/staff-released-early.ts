import {
  dateOf,
  type IsoDate,
  label,
  type Phrase,
  type Service,
  type SourceRef,
  say,
  type Team,
  type Walk,
} from '@migmap/core';
import type { Movements } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { lastDay } from '../when.ts';
import { movingServices } from './visible.ts';

export const peopleStaffReleasedEarly: Rule = {
  meta: {
    code: 'people/staff-released-early',
    category: 'people',
    severity: 'warning',
    escalates: true,
    summary: 'A team is reduced while what it owns still moves, may still go back, or still has a hotline.',
    source: 'Practice: who knows the old side is needed until there is no way back to it',
  },
  *check({ map, walk }) {
    const moving = movingServices(map);
    for (const team of map.teams.filter(({ reductions }) => reductions.length > 0)) {
      const owned = moving.filter(({ service }) => service.owner?.value === team.name.value);
      const needs = owned.flatMap(({ service, movements }) => needsOf(walk, service, movements));
      const last = needs.reduce<Need | undefined>(
        (best, need) => (best && best.day >= need.day ? best : need),
        undefined,
      );
      if (last) yield* judge(team, last);
    }
  },
};

/** Until when a team is needed for a service, and for what. */
interface Need {
  readonly service: Service;
  readonly day: IsoDate;
  readonly what: Phrase;
  readonly source: SourceRef;
}

function* judge(team: Team, { service, day, what, source }: Need): Iterable<Report> {
  for (const { to, on } of team.reductions) {
    if (on.value >= day || (team.people && to.value >= team.people.value)) continue;
    yield {
      message: say`${label(team)} is reduced to ${to.value} on ${on.value}, and is needed until ${day} for ${what}: those who know
        the old side would be gone when they are asked. Reduce it after that day.`,
      source: on.source,
      names: [team.name.value, service.name.value],
      related: [{ source, message: say`Until ${day}: ${what}` }],
      service,
    };
  }
}

function needsOf(walk: Walk, service: Service, { parts }: Movements): Need[] {
  const needs: Need[] = [];
  const add = (day: IsoDate | undefined, what: Phrase, source: SourceRef): void => {
    if (day !== undefined) needs.push({ service, day, what, source });
  };
  for (const { wave, step, ref } of parts) {
    add(
      step.done?.value ?? lastDay(wave),
      say`the move of ${label(service)} in ${waveText(wave)}`,
      ref.source,
    );
    for (const { span, title, source } of wave.hotlines) {
      add(span && dateOf(span.value.to.value), say`the hotline "${title.value}"`, source);
    }
  }
  const horizon = walk.horizon(service);
  const [rollback] = horizon?.rollbacks ?? [];
  if (rollback)
    add(
      horizon?.until?.value ?? horizon?.horizon?.day,
      say`the way back of ${label(service)}`,
      rollback.head,
    );
  return needs;
}
