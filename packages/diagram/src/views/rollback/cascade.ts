import { type Cascade, formatSeconds, type Say, type Service } from '@migmap/core';
import { shownTitle } from '../../graph/titles.ts';
import type { Mark } from '../../marks/mark.ts';
import { fonts } from '../../marks/text.ts';
import { ellipsis, widthOf } from '../../text/measure.ts';

export type RungLook = 'own' | 'chain' | 'beside' | 'words';

/** A step of the ladder: who goes back, and how long that takes. */
interface Rung {
  readonly text: string;
  readonly look: RungLook;
  readonly x: number;
  readonly line: number;
  readonly width: number;
}

/** Who goes back with a service, in order, set in lines of a width. */
export interface Ladder {
  readonly rungs: readonly Rung[];
  readonly lines: number;
  readonly spoken: string;
}

const PAD = 8;
const ARROW = 16;
const LINE = 24;
const HEIGHT = 19;
/** Of more, the first and the last are named. */
const MOST = 6;

export function ladderOf(cascade: Cascade, width: number, say: Say): Ladder {
  const { members, chain, seconds, service } = cascade;
  const all = members.map((member) => ({
    text: `${shownTitle(member.service)}${timeText(member, say)}`,
    look: lookOf(member.service, service, chain),
  }));
  const hidden = all.length > MOST ? all.length - MOST + 1 : 0;
  const words = hidden > 0 ? [{ text: say`${hidden} more`, look: 'words' as const }] : [];
  const shown = hidden > 0 ? [...all.slice(0, MOST - 2), ...words, ...all.slice(-1)] : all;
  const total =
    seconds === undefined ? [] : [{ text: `= ${formatSeconds(seconds)}`, look: 'words' as const }];
  const rungs = flow([...shown, ...total], width);
  const spoken = [...all.map(({ text }) => text), ...total.map(({ text }) => text)].join(', ');
  return { rungs, lines: (rungs.at(-1)?.line ?? 0) + 1, spoken };
}

function timeText({ seconds, piloted }: Cascade['members'][number], say: Say): string {
  if (seconds !== undefined) return ` ${formatSeconds(seconds)}`;
  return piloted ? say` (pilot)` : '';
}

function lookOf(member: Service, own: Service, chain: readonly Service[]): RungLook {
  if (member === own) return 'own';
  return chain.includes(member) ? 'chain' : 'beside';
}

function flow(parts: readonly Pick<Rung, 'text' | 'look'>[], width: number): Rung[] {
  let [x, line] = [0, 0];
  return parts.map(({ text, look }, index) => {
    const shown = ellipsis(text, width - ARROW - 2 * PAD, fonts.small);
    const own = Math.ceil(widthOf(shown, fonts.small)) + (look === 'words' ? 4 : 2 * PAD);
    const arrow = index === 0 || shown.startsWith('=') ? 0 : ARROW;
    if (x > 0 && x + arrow + own > width) [x, line] = [0, line + 1];
    const rung = { text: shown, look, x: x + arrow, line, width: own };
    x += arrow + own + 4;
    return rung;
  });
}

export function ladderHeight({ lines }: Ladder): number {
  return lines * LINE - (LINE - HEIGHT);
}

export function drawLadder({ rungs }: Ladder, at: { readonly x: number; readonly y: number }): Mark[] {
  return rungs.flatMap((rung, index): Mark[] => {
    const [x, y] = [at.x + rung.x, at.y + rung.line * LINE];
    const arrow = index > 0 && !rung.text.startsWith('=');
    return [
      ...(arrow ? [arrowMark(x - ARROW + 2, y + HEIGHT / 2)] : []),
      ...(rung.look === 'words' ? [] : [frameOf(rung, x, y)]),
      {
        type: 'text',
        x: x + rung.width / 2,
        y: y + 13.4,
        text: rung.text,
        font: rung.text.startsWith('=') ? fonts.badge : fonts.small,
        fill: rung.look === 'beside' ? 'ink-soft' : 'ink',
        anchor: 'middle',
      },
    ];
  });
}

function frameOf({ look, width }: Rung, x: number, y: number): Mark {
  const stroke =
    look === 'beside'
      ? { paint: 'card-edge', width: 1, dash: [3, 2] }
      : { paint: look === 'own' ? 'accent' : 'line', width: look === 'own' ? 1.6 : 1.2 };
  return { type: 'rect', x, y, width, height: HEIGHT, radius: 4, fill: 'card', stroke };
}

function arrowMark(x: number, y: number): Mark {
  return {
    type: 'path',
    d: `M${x} ${y}H${x + 9}M${x + 5.5} ${y - 3}L${x + 9} ${y}L${x + 5.5} ${y + 3}`,
    stroke: { paint: 'ink-faint', width: 1.2 },
  };
}
