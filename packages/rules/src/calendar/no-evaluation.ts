import {
  addDays,
  dateOf,
  firstOpening,
  type IsoDate,
  label,
  type PilotStep,
  type ResolvedMap,
  say,
  type Walk,
  windowsOf,
  workingDaysBetween,
} from '@migmap/core';
import { earliest, isBefore, type Movement, type Movements, type Part } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import { movingServices } from '../people/visible.ts';
import type { Rule } from '../rule.ts';
import { lastDay } from '../when.ts';

export const calendarNoEvaluation: Rule = {
  meta: {
    code: 'calendar/no-evaluation',
    category: 'calendar',
    severity: 'warning',
    summary: 'Between the end of a pilot and the move no time is left to learn from it.',
    source: 'Practice: a pilot that changes nothing was for nothing',
    options: [
      {
        name: 'working-days',
        description: 'working days between the end of the pilot and the first production step, at least',
        default: { small: 2, public: 5, critical: 5 },
      },
    ],
  },
  *check({ map, walk, option }) {
    if (walk.waveCycles.length > 0) return;
    const limit = option('working-days');
    for (const { service, movements } of movingServices(map)) {
      const move = earliest(walk, movements.parts);
      const piloted = move && lastPilot(walk, movements, move);
      const moved = move && piloted && moveDay(map, move, piloted.pilot);
      if (!move || !piloted || moved === undefined) continue;
      const days = workingDaysBetween(addDays(piloted.ends, 1), moved);
      if (days >= limit) continue;
      yield {
        message: say`The pilot of ${label(service)} ends on ${piloted.ends}, and the move begins by ${moved}, in ${waveText(move.wave)}:
          ${days === 1 ? say`1 working day lies` : say`${days} working days lie`} between, and at least ${limit} are due to
          evaluate it, mend what it found and decide. Move later, or end the pilot earlier.`,
        source: move.ref.source,
        names: [service.name.value],
        wave: move.wave.name.value,
        related: [{ source: piloted.pilot.ref.source, message: say`The pilot ends on ${piloted.ends}` }],
      };
    }
  },
};

interface Piloted {
  readonly pilot: Movement<PilotStep>;
  readonly ends: IsoDate;
}

/** The pilot before the move that ends last. */
function lastPilot(walk: Walk, { pilots }: Movements, move: Part): Piloted | undefined {
  return pilots
    .filter((pilot) => isBefore(walk, pilot, move))
    .flatMap((pilot): Piloted[] => {
      const ends = pilotEnd(pilot, move);
      return ends === undefined ? [] : [{ pilot, ends }];
    })
    .reduce<Piloted | undefined>((best, next) => (best && best.ends >= next.ends ? best : next), undefined);
}

/** Its own dates, else the day of its result, else the end of a wave before. */
function pilotEnd({ step, wave }: Movement<PilotStep>, move: Part): IsoDate | undefined {
  const own = step.dates ? dateOf(step.dates.value.to.value) : step.resultOn?.value;
  return own ?? (wave === move.wave ? undefined : lastDay(wave));
}

/**
 * The day of the first production step. In a wave of its own that is its first window; in the wave of
 * the pilot any window after it will do, so only where the last one is too early is it a finding.
 */
function moveDay(map: ResolvedMap, { step, wave }: Part, pilot: Movement<PilotStep>): IsoDate | undefined {
  if (step.done) return step.done.value;
  if (pilot.wave === wave) {
    const opens = windowsOf(map, wave).at(-1)?.opens;
    return opens === undefined ? lastDay(wave) : dateOf(opens);
  }
  const opens = firstOpening(map, wave);
  return opens === undefined ? undefined : dateOf(opens);
}
