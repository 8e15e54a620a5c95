import { dateOf, daysBetween, label, type ResolvedMap, say, type Wave } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { moveEnds } from '../when.ts';
import { visibleMoves } from './visible.ts';

export const peopleHotlineMissing: Rule = {
  meta: {
    code: 'people/hotline-missing',
    category: 'people',
    severity: 'warning',
    summary: 'What people use every day moves, and no hotline lasts long enough after it.',
    source: 'Practice: the first days after a move bring the calls',
    options: [
      {
        name: 'days',
        description: 'how long a hotline lasts after the move, at least',
        default: { small: 5, public: 10, critical: 20 },
      },
    ],
  },
  *check({ map, option }) {
    for (const { wave } of visibleMoves(map)) {
      if (wave.hotlines.length > 0) yield* judge(map, wave, option('days'));
      else yield missing(wave);
    }
  },
};

function missing(wave: Wave): Report {
  return {
    message: say`The wave ${label(wave)} moves what people use directly, and has no hotline: with the calls of the first days
      nobody would know where to go. Write \`hotline "…" DATE .. DATE by TEAM\`.`,
    source: wave.name.source,
    names: [wave.name.value],
    wave: wave.name.value,
  };
}

function* judge(map: ResolvedMap, wave: Wave, limit: number): Iterable<Report> {
  const moved = moveEnds(map, wave);
  const spans = wave.hotlines.flatMap(({ span }) => span ?? []);
  // A hotline without dates may well last.
  if (moved === undefined || spans.length < wave.hotlines.length) return;
  const [last] = spans.sort((a, b) => (a.value.to.value > b.value.to.value ? -1 : 1));
  if (!last) return;
  const ends = dateOf(last.value.to.value);
  const days = daysBetween(moved, ends);
  if (days >= limit) return;
  const when =
    days < 0
      ? say`before the move, which ends on ${moved}`
      : say`${days} days after the move, which ends on ${moved}`;
  yield {
    message: say`The hotline of ${label(wave)} ends on ${ends}, ${when}; at least ${limit} days after it are due, for then the calls come. Let it last longer.`,
    source: last.value.to.source,
    names: [wave.name.value],
    wave: wave.name.value,
  };
}
