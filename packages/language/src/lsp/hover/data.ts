import { type DataBody, type DataMove, formatQuantity, fullCopy, inEnglish, movesIn } from '@migmap/core';
import { fullCopySum, movementsOf, moveSum } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function dataPage(telling: Telling, data: DataBody): Page {
  const full = fullCopy(telling.map, data);
  return {
    heading: telling.heading(data, `data${data.of ? ` of ${telling.ref('service', data.of)}` : ''}`),
    lead: [sizeText(data)],
    facts: [
      fact(
        'full copy',
        full
          ? telling.ink.text(inEnglish(fullCopySum(full)))
          : 'no volume and rate, and no rehearsal, so no sum',
      ),
      ...movesOf(telling, data)
        .slice(0, MOST_MOVES)
        .map((move) => fact('moves', moveText(telling, move))),
      fact('verified', verifiedText(data)),
      fact('watched', data.watched ? telling.text(data.watched) : ''),
      fact('kept for', data.retain ? formatQuantity(data.retain.value) : ''),
    ],
  };
}

const MOST_MOVES = 5;

/** The moves of a body of data, by wave. */
export function movesOf({ map }: Telling, data: DataBody): DataMove[] {
  const service = map.service(data.of);
  const waves = new Set(service ? movementsOf(map, service).parts.map(({ wave }) => wave) : []);
  return [...waves].flatMap((wave) => movesIn(map, wave).filter((move) => move.data === data));
}

function moveText(telling: Telling, move: DataMove): string {
  return `in ${telling.name(move.wave)}: ${telling.ink.text(inEnglish(moveSum(move)))}`;
}

function sizeText({ volume, items, classification, residency, ahead }: DataBody): string | undefined {
  const said = [
    volume ? formatQuantity(volume.value) : undefined,
    items ? `${items.value} items` : undefined,
    ahead ? 'copied ahead' : undefined,
    classification?.value,
    residency?.value,
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(' · ');
}

function verifiedText({ verify, verified }: DataBody): string {
  const by = verify.map(({ value }) => value).join(', ');
  return [verified?.value, by === '' ? undefined : `by ${by}`].filter((part) => part !== undefined).join(' ');
}
