import { label, type Phrase, type ResolvedMap, type ShareSum, type SourceRef, say } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { movementsOf } from './movements.ts';
import { waveText } from './phrases.ts';

export const shareSum: Rule = {
  meta: {
    code: 'order/share-sum',
    category: 'order',
    severity: 'error',
    summary: 'The parts in which a service moves do not add up to 100 %.',
    source: 'Language reference, Declarations, wave',
  },
  *check({ walk, map }) {
    for (const found of walk.shareSums) yield* reportOf(map, found);
  },
};

function* reportOf(map: ResolvedMap, found: ShareSum): Iterable<Report> {
  const last = found.parts.at(-1);
  if (!last) return;
  yield {
    message: say`${label(found.service)} moves by ${sumText(found)}, which ${consequence(found.sum)}`,
    source: wholePart(map, found, last.source),
    names: [found.service.name.value],
    wave: last.wave.name.value,
    related: found.parts.slice(0, -1).map((part) => ({
      source: part.source,
      message: say`${percent(part.share)} in ${waveText(part.wave)}`,
    })),
  };
}

/** Name, share and group: what is wrong is the number. */
function wholePart(map: ResolvedMap, found: ShareSum, name: SourceRef): SourceRef {
  const parts = movementsOf(map, found.service).parts;
  return parts.find(({ ref }) => ref.source.start === name.start)?.part.source ?? name;
}

function sumText({ parts, sum }: ShareSum): string {
  if (parts.length === 1) return percent(sum);
  return `${parts.map((part) => percent(part.share)).join(' + ')} = ${percent(sum)}`;
}

function consequence(sum: number): Phrase {
  if (sum < 100)
    return say`leaves ${percent(100 - sum)} on the old side for ever. Let the parts add up to 100 %.`;
  return say`is ${percent(sum - 100)} more than there is. Let the parts add up to 100 %.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100} %`;
}
