import { commands } from 'vscode';
import type { Parts } from '../extension.ts';

/** Applies every fix that leaves no choice and changes nothing that the plan says. */
export async function fixAll(_: Parts): Promise<void> {
  await commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.migmap', apply: 'first' });
}
