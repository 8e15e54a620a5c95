import { APART, type DataBody, type DataMove, formatQuantity, fullCopy, movesIn } from '@migmap/core';
import { fullCopySum, movementsOf, moveSum } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function dataPage(telling: Telling, data: DataBody): Page {
  const { say } = telling;
  const full = fullCopy(telling.map, data);
  return {
    heading: telling.heading(data, data.of ? say`data of ${telling.ref('service', data.of)}` : say`data`),
    lead: [sizeText(telling, data)],
    facts: [
      fact(
        say`full copy`,
        full
          ? telling.ink.text(telling.speak(fullCopySum(full)))
          : say`no volume and rate, and no rehearsal, so no sum`,
      ),
      ...movesOf(telling, data)
        .slice(0, MOST_MOVES)
        .map((move) => fact(say`moves`, moveText(telling, move))),
      fact(say`verified`, verifiedText(telling, data)),
      fact(say`watched`, data.watched ? telling.text(data.watched) : ''),
      fact(say`kept for`, data.retain ? formatQuantity(data.retain.value) : ''),
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
  const sum = telling.ink.text(telling.speak(moveSum(move)));
  return telling.say`in ${telling.name(move.wave)}: ${sum}`;
}

function sizeText(
  { say }: Telling,
  { volume, items, classification, residency, ahead }: DataBody,
): string | undefined {
  const said = [
    volume ? formatQuantity(volume.value) : undefined,
    items ? say`${items.value} items` : undefined,
    ahead ? say`copied ahead` : undefined,
    classification?.value,
    residency?.value,
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(' · ');
}

function verifiedText({ say }: Telling, { verify, verified }: DataBody): string {
  const by = verify.map(({ value }) => value).join(', ');
  return [verified?.value, by === '' ? undefined : say`by${APART} ${by}`]
    .filter((part) => part !== undefined)
    .join(' ');
}
