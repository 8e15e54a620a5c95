import type { Decision } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function decisionPage(telling: Telling, decision: Decision): Page {
  const { decided, neededBy, options } = decision;
  const by = decided?.by ? ` by ${telling.quoted(decided.by)}` : '';
  const wave = neededBy && telling.map.waves.find(({ name }) => name.value === neededBy.value);
  const begins = wave?.dates ? `, which begins on ${wave.dates.value.from.value}` : '';
  return {
    heading: telling.heading(decision, 'decision'),
    facts: [
      fact(
        'decided',
        decided
          ? `${telling.quoted(decided.what)}${decided.on ? ` on ${decided.on.value}` : ''}${by}`
          : 'not yet',
      ),
      fact('needed by', neededBy ? `${telling.ref('wave', neededBy)}${begins}` : ''),
      fact('options', telling.few(options.map((option) => telling.quoted(option)))),
    ],
  };
}
