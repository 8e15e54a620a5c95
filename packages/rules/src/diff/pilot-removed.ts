import { label, say } from '@migmap/core';
import { movementsOf } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import { changeRule, stillMoving } from './change-rule.ts';

export const pilotRemoved = changeRule(
  {
    code: 'diff/pilot-removed',
    severity: 'warning',
    summary: 'A change takes away the last pilot of a service that still moves.',
    source: 'Practice: a pilot finds what no plan foresees',
  },
  function* (compared) {
    for (const then of compared.before.services) {
      const [pilot] = movementsOf(compared.before, then).pilots;
      const moving = pilot && stillMoving(compared, then);
      if (!moving || movementsOf(compared.after, moving.service).pilots.length > 0) continue;
      const { service, wave, source } = moving;
      const group = pilot.step.group ? ` "${pilot.step.group.value}"` : '';
      yield {
        message: say`${label(service)} had a pilot${group} in ${waveText(pilot.wave)}, and now moves in ${waveText(wave)} without
          one: the first to meet its problems are all users. Keep a pilot, or say in the review why none is needed.`,
        source,
        names: [service.name.value],
        wave: wave.name.value,
        service,
      };
    }
  },
);
