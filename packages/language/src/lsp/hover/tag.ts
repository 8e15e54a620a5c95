import { blocksOf } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling, Titled } from './telling.ts';

export function tagPage(telling: Telling, tag: string): Page {
  const { say } = telling;
  const bearers = [...blocksOf(telling.map)].filter(({ tags }) => tags.some(({ value }) => value === tag));
  const named = bearers.filter((block): block is typeof block & Titled => 'name' in block);
  const views = telling.map.views.filter(({ include, exclude }) =>
    [...include, ...exclude].some(({ value }) => value === tag),
  );
  return {
    heading: say`${telling.ink.strong(tag)}, tag`,
    facts: [
      fact(say`borne by`, named.length === 0 ? say`nothing` : `${named.length}: ${telling.names(named, 8)}`),
      fact(say`views`, telling.names(views)),
    ],
  };
}
