import { type EditParams, type EditResult, edit, type FromPanelHands } from '@migmap/protocol';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import { applyEdit, type WrittenFile } from './apply-edit.ts';
import type { MapPanel } from './map-panel.ts';

type Message<Type extends FromPanelHands['type']> = Extract<FromPanelHands, { readonly type: Type }>;

/** More findings than that say nothing more to somebody who is about to drop something. */
const MOST_TOLD = 20;

/** Says what would be found if this were done. */
export async function tryChange(panel: MapPanel, { number, change }: Message<'try'>): Promise<void> {
  const said = await asked(panel, { change, mode: 'try' });
  const { added = [], gone = [] } = said?.findings ?? {};
  panel.send({
    type: 'tried',
    number,
    ...(said ? aboutOf(said) : { refused: l10n.t('The server is not running.') }),
    added: added.slice(0, MOST_TOLD),
    gone: gone.slice(0, MOST_TOLD),
  });
}

function aboutOf({ version, refused, note }: EditResult) {
  return {
    version,
    ...(refused === undefined ? {} : { refused }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Changes the text, in one step for undo. */
export async function doChange(panel: MapPanel, { change, version }: Message<'do'>): Promise<void> {
  const said = await asked(panel, { change, mode: 'do' });
  const trouble = await troubleWith(panel, said, version);
  const note = said?.note;
  panel.send({
    type: 'done',
    ...(trouble === undefined ? {} : { trouble }),
    ...(note === undefined ? {} : { note }),
  });
}

async function troubleWith(
  panel: MapPanel,
  said: EditResult | undefined,
  tried: number | undefined,
): Promise<string | undefined> {
  if (!said) return l10n.t('The server is not running.');
  if (said.refused !== undefined || !said.edit) return said.refused ?? l10n.t('Nothing was changed.');
  if (tried !== undefined && tried !== said.version)
    return l10n.t('The text has changed since this was tried.');
  const done = await applyEdit(panel.parts.server, said.edit);
  if (typeof done === 'string') return done;
  lastOf.set(panel, done);
  return undefined;
}

function asked(panel: MapPanel, params: Omit<EditParams, 'map'>): Promise<EditResult | undefined> {
  return panel.parts.server.ask<EditResult>(edit, { ...params, map: panel.state.map });
}

/** The files that were written last from a panel. */
const lastOf = new WeakMap<MapPanel, readonly WrittenFile[]>();

/** Takes back what was written last; a text that somebody has edited since is only shown. */
export async function undoChange(panel: MapPanel): Promise<void> {
  const [last] = lastOf.get(panel) ?? [];
  lastOf.delete(panel);
  if (!last) return;
  const document = await workspace.openTextDocument(Uri.parse(last.uri));
  const beside = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  await window.showTextDocument(document, beside === undefined ? {} : { viewColumn: beside });
  if (document.version === last.version) await commands.executeCommand('undo');
  else
    void window.showInformationMessage(l10n.t('The text was edited since: undo it here as far as you like.'));
  panel.panel.reveal(undefined, false);
}
