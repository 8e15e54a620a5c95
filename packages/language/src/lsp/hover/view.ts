import type { NameRef, View } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function viewPage(telling: Telling, view: View): Page {
  const named = (refs: readonly NameRef[]): string =>
    telling.few(refs.map(({ value }) => telling.ink.code(value)));
  return {
    heading: telling.heading(view, 'view'),
    facts: [
      fact('shows', view.include.length > 0 ? named(view.include) : 'everything'),
      fact('leaves out', named(view.exclude)),
      fact('at', view.at ? `the end of ${telling.ref('wave', view.at)}` : ''),
      fact('colours', view.color ? `by ${view.color.value}` : ''),
      fact('also', view.show.map(({ value }) => value).join(', ')),
    ],
  };
}
