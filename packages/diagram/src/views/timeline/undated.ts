import { linked, say, type Wave } from '@migmap/core';
import { shownTitle } from '../../graph/titles.ts';
import type { Mark } from '../../marks/mark.ts';
import { pill } from '../../marks/symbols.ts';
import { fonts, textIn } from '../../marks/text.ts';
import type { PictureNode } from '../../picture.ts';
import { ellipsis, widthOf } from '../../text/measure.ts';
import { waveNumber, wavePaint } from '../map/colours.ts';
import type { TimelineFacts } from './timeline-facts.ts';

const CHIP = { height: 30, gap: 8, most: 320 };

/** Waves without dates have no place on the axis: they stand beside it, in their order. */
export function drawUndated(
  facts: TimelineFacts,
  at: { readonly x: number; readonly y: number; readonly width: number },
): { readonly marks: readonly Mark[]; readonly nodes: readonly PictureNode[]; readonly height: number } {
  if (facts.undated.length === 0) return { marks: [], nodes: [], height: 0 };
  const [left, right] = [at.x + 14, at.x + at.width - 14];
  const chips: Mark[] = [];
  const nodes: PictureNode[] = [];
  let [x, y] = [left, at.y + 26];
  for (const wave of facts.undated) {
    const words = wordsOf(wave, facts);
    const width = Math.ceil(widthOf(words, fonts.small)) + 52;
    if (x > left && x + width > right) [x, y] = [left, y + CHIP.height + CHIP.gap];
    const box = { x, y, width, height: CHIP.height };
    const id = `wave/${wave.name.value}`;
    nodes.push({
      id,
      sort: 'wave',
      name: wave.name.value,
      title: shownTitle(wave),
      within: 'section/undated',
      ...box,
    });
    chips.push({
      type: 'group',
      id,
      role: 'wave undated',
      title: facts.say`Wave ${words}, without dates`,
      marks: chip(wave, words, box, facts),
    });
    x += width + CHIP.gap;
  }
  const height = y + CHIP.height + 12 - at.y;
  const ground: Mark = {
    type: 'rect',
    ...at,
    height,
    radius: 8,
    fill: 'lane',
    stroke: { paint: 'lane-edge', width: 1, dash: [4, 3] },
  };
  const title = textIn(
    facts.say`Waves without dates, in their order`,
    { x: left, y: at.y + 18, width: at.width - 28 },
    fonts.caption,
    'ink-faint',
  );
  return { marks: [ground, title, ...chips], nodes, height };
}

function chip(
  wave: Wave,
  words: string,
  box: { readonly x: number; readonly y: number; readonly width: number },
  facts: TimelineFacts,
): Mark[] {
  return [
    {
      type: 'rect',
      ...box,
      height: CHIP.height,
      radius: 6,
      fill: 'card',
      stroke: { paint: 'card-edge', width: 1 },
    },
    ...pill(waveNumber(facts, wave), wavePaint(facts, wave) ?? 'level/none', box.x + 32, box.y + 6.5, 24),
    textIn(words, { x: box.x + 40, y: box.y + 19, width: box.width - 51 }, fonts.small, 'ink'),
  ];
}

function wordsOf(wave: Wave, facts: TimelineFacts): string {
  const after = wave.after.map((ref) => {
    const found = facts.waves.find((each) => each.name.value === ref.value);
    return found ? waveNumber(facts, found) : ref.value;
  });
  const before = linked(after, (some, next) => say`${some} and ${next}`);
  const title = shownTitle(wave);
  const words = after.length > 0 ? facts.say`${say`${title}, after ${before}`}` : title;
  return ellipsis(words, CHIP.most, fonts.small);
}
