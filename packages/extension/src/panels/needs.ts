import type { BrokenNeed, FromPanelTime } from '@migmap/protocol';
import { window } from 'vscode';
import { revealBeside } from '../commands/reveal.ts';
import { applyFix, type FindingPlace, fixesOf } from './fixes.ts';
import type { MapPanel } from './map-panel.ts';

type Message<Type extends FromPanelTime['type']> = Extract<FromPanelTime, { readonly type: Type }>;

/** Where a need is declared, or what can be done so that it is met. */
export async function lookAtNeed(panel: MapPanel, { need, wanted }: Message<'need'>): Promise<void> {
  const found = panel.need(need);
  if (found && wanted === 'text') return revealBeside(panel.panel.viewColumn, found.location);
  const fixes = found ? await fixesOf(panel.parts, placeOf(found)) : [];
  panel.send({ type: 'repairs', need, fixes });
}

export async function repairNeed(panel: MapPanel, { need, title }: Message<'repair'>): Promise<void> {
  const found = panel.need(need);
  const trouble = found && (await applyFix(panel.parts, placeOf(found), title));
  if (trouble !== undefined) void window.showWarningMessage(trouble);
}

function placeOf({ location, code, message }: BrokenNeed): FindingPlace {
  return { ...location, code, message };
}
