import { label, say } from '@migmap/core';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { movingServices } from './visible.ts';

export const peoplePilotScenarios: Rule = {
  meta: {
    code: 'people/pilot-scenarios',
    category: 'people',
    severity: 'info',
    summary: 'A pilot tries fewer scenarios than the kind of service expects.',
    source: 'The kinds of services: `scenarios`',
  },
  *check({ map }) {
    for (const { service, movements } of movingServices(map)) {
      const expected = map.kindOf(service)?.scenarios ?? [];
      const [pilot] = movements.pilots;
      const tried = movements.pilots.flatMap(({ step }) => step.scenarios.map(({ value }) => value));
      if (!pilot || tried.length >= expected.length) continue;
      // A pilot that has passed is past: what it did not try can no longer be added.
      if (movements.pilots.some(({ step }) => step.result?.value === 'passed')) continue;
      const words = new Set(tried.flatMap(wordsOf));
      const lacking = expected.filter((scenario) => !wordsOf(scenario).some((word) => words.has(word)));
      if (lacking.length === 0) continue;
      yield {
        message: say`The pilot of ${label(service)} does not seem to try ${listed(lacking.map((scenario) => `"${scenario}"`))}: what it
          does not try is tried by everybody. Add what applies to \`scenarios\`.`,
        source: pilot.ref.source,
        names: [service.name.value],
        wave: pilot.wave.name.value,
      };
    }
  },
};

const STEM = 5;

/** Stems of the longer words: an author says the same in other words. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.map((word) => word.slice(0, STEM));
}
