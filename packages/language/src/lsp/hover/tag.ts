import { blocksOf } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling, Titled } from './telling.ts';

export function tagPage(telling: Telling, tag: string): Page {
  const bearers = [...blocksOf(telling.map)].filter(({ tags }) => tags.some(({ value }) => value === tag));
  const named = bearers.filter((block): block is typeof block & Titled => 'name' in block);
  const views = telling.map.views.filter(({ include, exclude }) =>
    [...include, ...exclude].some(({ value }) => value === tag),
  );
  return {
    heading: `${telling.ink.strong(tag)}, tag`,
    facts: [
      fact('borne by', named.length === 0 ? 'nothing' : `${named.length}: ${telling.names(named, 8)}`),
      fact('views', telling.names(views)),
    ],
  };
}
