import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { movingServices } from './visible.ts';

export const peoplePilotNoPlanB: Rule = {
  meta: {
    code: 'people/pilot-no-plan-b',
    category: 'people',
    severity: 'info',
    summary: 'A pilot with real users does not say what happens if it fails.',
    source: 'Practice: a pilot may fail, that is what it is for',
  },
  *check({ map }) {
    for (const { service, movements } of movingServices(map)) {
      for (const { step, ref, wave } of movements.pilots) {
        if (step.lab || step.onFailure || step.result?.value === 'passed') continue;
        yield {
          message: say`The pilot of ${label(service)} does not say what happens if it fails: its users would have to wait until
            somebody has an idea. Write \`on-failure "…"\`.`,
          source: ref.source,
          names: [service.name.value],
          wave: wave.name.value,
        };
      }
    }
  },
};
