import type { NameRef, View } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function viewPage(telling: Telling, view: View): Page {
  const { say } = telling;
  const named = (refs: readonly NameRef[]): string =>
    telling.few(refs.map(({ value }) => telling.ink.code(value)));
  return {
    heading: telling.heading(view, say`view`),
    facts: [
      fact(say`shows`, view.include.length > 0 ? named(view.include) : say`everything`),
      fact(say`leaves out`, named(view.exclude)),
      fact(say`at`, view.at ? say`the end of ${telling.ref('wave', view.at)}` : ''),
      fact(say`colours`, view.color ? say`by ${view.color.value}` : ''),
      fact(say`also`, view.show.map(({ value }) => value).join(', ')),
    ],
  };
}
