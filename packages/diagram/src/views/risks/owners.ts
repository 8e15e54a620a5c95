import type { Say } from '@migmap/core';
import type { Mark } from '../../marks/mark.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { chip, chipPlaces, chipsHeight } from './chips.ts';
import type { RatedRisk } from './risk-facts.ts';

const NAME = 170;
const PAD = 14;

/** Who has to care for which open risks; the one with most of them first. */
export function drawOwners(
  risks: readonly RatedRisk[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  say: Say,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const owners = new Map<string, RatedRisk[]>();
  for (const risk of risks.filter(({ open }) => open)) {
    const owner = risk.owner ?? '';
    owners.set(owner, [...(owners.get(owner) ?? []), risk]);
  }
  if (owners.size === 0) return { marks: [], height: 0 };
  const marks: Mark[] = [
    textIn(
      say`Open risks by owner`,
      { x: at.x + PAD, y: at.y + 20, width: at.width - 2 * PAD },
      fonts.caption,
      'ink-faint',
    ),
  ];
  let y = at.y + 32;
  const room = at.width - 2 * PAD - NAME;
  for (const [owner, own] of [...owners].sort((a, b) => b[1].length - a[1].length)) {
    const title = owner === '' ? say`nobody` : owner;
    const paint = owner === '' ? 'warning' : 'ink';
    marks.push(textIn(title, { x: at.x + PAD, y: y + 14, width: NAME - 12 }, fonts.strong, paint));
    for (const [index, box] of chipPlaces(own.length, { x: at.x + PAD + NAME, y, width: room }).entries()) {
      const risk = own[index];
      if (risk) marks.push({ type: 'group', role: 'risk-chip', title: risk.title, marks: chip(risk, box) });
    }
    y += chipsHeight(own.length, room) + 10;
  }
  return { marks, height: y + 4 - at.y };
}
