import type { Location } from '@migmap/protocol';
import { commands, ViewColumn } from 'vscode';
import type { Commanding } from './index.ts';
import { reveal } from './reveal.ts';

/** What a row of a view brings along to a command on it. */
export interface Row {
  readonly map?: string;
  readonly name?: string;
  readonly location?: Location;
}

export async function goToRow(_: unknown, { location }: Row): Promise<void> {
  if (location) await reveal(location);
}

/** The picture follows the cursor: what is gone to in the text is marked in it. */
export async function showRowInMap(parts: Commanding, row: Row): Promise<void> {
  await goToRow(parts, row);
  parts.panels.open(ViewColumn.Beside);
}

export async function findReferencesOfRow(_: unknown, { location }: Row): Promise<void> {
  if (!location) return;
  await reveal(location);
  await commands.executeCommand('editor.action.goToReferences');
}
