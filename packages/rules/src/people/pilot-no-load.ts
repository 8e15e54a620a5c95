import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { movingServices } from './visible.ts';

export const peoplePilotNoLoad: Rule = {
  meta: {
    code: 'people/pilot-no-load',
    category: 'people',
    severity: 'warning',
    summary: 'No pilot of a critical service with users tries it under load.',
    source: 'Practice: a Monday morning in small',
  },
  *check({ map }) {
    for (const { service, movements } of movingServices(map)) {
      const [pilot] = movements.pilots;
      // Where no users are said, nobody can say what their load would be.
      if (service.criticality?.value !== 'critical' || !service.users || !pilot) continue;
      if (movements.pilots.some(({ step }) => step.load)) continue;
      yield {
        message: say`${label(service)} is critical, and its pilot says no load: with a few users everything is fast, and Monday
          morning brings ${service.users.value}. Write \`load "…"\` with what was tried at once.`,
        source: pilot.ref.source,
        names: [service.name.value],
        wave: pilot.wave.name.value,
      };
    }
  },
};
