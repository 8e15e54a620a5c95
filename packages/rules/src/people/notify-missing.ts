import { type Fix, label, type ResolvedMap, say, type Wave, workingDaysBefore } from '@migmap/core';
import { addProperty } from '../edits.ts';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { moveBegins } from '../when.ts';
import { visibleMoves } from './visible.ts';

export const peopleNotifyMissing: Rule = {
  meta: {
    code: 'people/notify-missing',
    category: 'people',
    severity: 'warning',
    fixable: true,
    summary: 'What people use every day moves, and nobody is told.',
    source: 'Practice: no surprise on Monday morning',
  },
  *check({ map }) {
    for (const { wave, services } of visibleMoves(map)) {
      if (wave.notifications.length > 0) continue;
      yield {
        message: say`The wave ${label(wave)} moves ${listed(services.map(label))}, which people use directly, and tells nobody: they
          would learn of it by what no longer works. Write \`notify "who" on DATE\`.`,
        source: wave.name.source,
        names: [wave.name.value, ...services.map(({ name }) => name.value)],
        wave: wave.name.value,
        fixes: tellEveryone(map, wave),
      };
    }
  },
};

/** Ten working days are early enough in every profile. */
const EARLY = 10;

function tellEveryone(map: ResolvedMap, wave: Wave): Fix[] {
  const begins = moveBegins(map, wave);
  if (begins === undefined) return [];
  const day = workingDaysBefore(begins, EARLY);
  return [
    { title: say`Tell everyone on ${day}`, edits: [addProperty(map, wave, `notify "Everyone" on ${day}`)] },
  ];
}
