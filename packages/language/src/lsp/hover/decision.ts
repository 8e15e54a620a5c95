import { APART, type Decision } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function decisionPage(telling: Telling, decision: Decision): Page {
  const { decided, neededBy, options } = decision;
  const { say } = telling;
  const wave = neededBy && telling.map.waves.find(({ name }) => name.value === neededBy.value);
  const needed = neededBy ? telling.ref('wave', neededBy) : '';
  const begins = wave?.dates?.value.from.value;
  return {
    heading: telling.heading(decision, say`decision`),
    facts: [
      fact(say`decided`, decided ? decidedText(telling, decided) : say`not yet`),
      fact(say`needed by${APART}`, begins === undefined ? needed : say`${needed}, which begins on ${begins}`),
      fact(say`options`, telling.few(options.map((option) => telling.quoted(option)))),
    ],
  };
}

function decidedText(telling: Telling, { what, on, by }: NonNullable<Decision['decided']>): string {
  const { say } = telling;
  const said = telling.quoted(what);
  const when = on ? say`${said} on ${on.value}` : said;
  return by ? say`${when} by ${telling.quoted(by)}` : when;
}
