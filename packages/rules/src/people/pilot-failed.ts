import { type IsoDate, label, type PilotStep, say, type Walk } from '@migmap/core';
import { isBefore, type Movement, type Movements, type Part } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { firstDay } from '../when.ts';
import { movingServices } from './visible.ts';

export const peoplePilotFailed: Rule = {
  meta: {
    code: 'people/pilot-failed',
    category: 'people',
    severity: 'error',
    summary: 'A pilot failed, or is still open, and the move follows.',
    source: 'Language reference, Declarations: wave, steps',
  },
  *check({ map, walk, asOf }) {
    if (walk.waveCycles.length > 0) return;
    for (const { service, movements } of movingServices(map)) {
      for (const pilot of movements.pilots) {
        const { result } = pilot.step;
        const move = moveAfter(walk, movements, pilot);
        if (!result || !move || !isContradicted(pilot, move, asOf)) continue;
        const said = result.value === 'failed' ? say`failed` : say`is still open`;
        yield {
          message: say`The pilot of ${label(service)} ${said}, and the move follows in ${waveText(move.wave)}: what it was to find
            out would be found out by everybody. Pilot again, and write down the result.`,
          source: result.source,
          names: [service.name.value],
          wave: pilot.wave.name.value,
          related: [{ source: move.ref.source, message: say`${label(service)} moves here` }],
        };
      }
    }
  },
};

/** The first move after a pilot with no other pilot between. */
function moveAfter(walk: Walk, { pilots, parts }: Movements, pilot: Movement<PilotStep>): Part | undefined {
  return parts.find((part) => {
    const again = pilots.some((other) => isBefore(walk, pilot, other) && isBefore(walk, other, part));
    return isBefore(walk, pilot, part) && !again;
  });
}

/** An open pilot is no contradiction before the move has begun. */
function isContradicted(pilot: Movement<PilotStep>, move: Part, asOf: IsoDate | undefined): boolean {
  const result = pilot.step.result?.value;
  if (result !== 'open') return result === 'failed';
  const begun = move.step.done?.value ?? (move.wave === pilot.wave ? undefined : firstDay(move.wave));
  return asOf !== undefined && begun !== undefined && begun <= asOf;
}
