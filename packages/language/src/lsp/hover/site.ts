import { formatQuantity, type Site } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function sitePage(telling: Telling, site: Site): Page {
  const { map, say } = telling;
  const name = site.name.value;
  const isHere = ({ value }: { readonly value: string }): boolean => value === name;
  const links = map.links.filter(({ a, b }) => isHere(a) || isHere(b));
  const linked = links.map(({ a, b, rate }) => {
    return `${telling.ref('site', isHere(a) ? b : a)}${rate ? ` ${formatQuantity(rate.value)}` : ''}`;
  });
  return {
    heading: telling.heading(site, say`site`),
    facts: [
      fact(say`linked to`, telling.few(linked)),
      fact(
        say`services`,
        telling.names(
          map.services.filter(({ sites }) => sites.some(isHere)),
          8,
        ),
      ),
      fact(say`backups`, telling.names(map.backups.filter(({ sites }) => sites.some(isHere)))),
      fact(
        say`data passes`,
        telling.names(map.data.filter(({ over }) => over && (isHere(over.a) || isHere(over.b)))),
      ),
    ],
  };
}
