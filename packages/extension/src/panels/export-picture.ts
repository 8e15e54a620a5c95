import { commands, env, l10n, type QuickPickItem, UIKind, Uri, window, workspace } from 'vscode';
import type { MapPanel } from './map-panel.ts';

type Form = 'svg' | 'png' | 'html';
type Content = string | Uint8Array;

/** Writes what a panel shows into a file that a person names. */
export async function exportPicture(panel: MapPanel): Promise<void> {
  const form = (await window.showQuickPick(forms(), { title: l10n.t('Export the picture as') }))?.form;
  const file = form && (await askForFile(panel, form));
  if (!file) return;
  const content = await contentOf(panel, form);
  if (content === undefined || content.length === 0) {
    void window.showWarningMessage(troubles[form]());
    return;
  }
  try {
    await workspace.fs.writeFile(file, bytesOf(content));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The picture cannot be written: {0}', reason));
    return;
  }
  await offerToOpen(file, form);
}

function forms(): (QuickPickItem & { readonly form: Form })[] {
  return [
    { form: 'svg', label: 'SVG', description: l10n.t('sharp at every size, with text that can be selected') },
    { form: 'png', label: 'PNG', description: l10n.t('pixels, at double size') },
    { form: 'html', label: 'HTML', description: l10n.t('all views as one page that needs nothing else') },
  ];
}

const troubles: { readonly [Name in Form]: () => string } = {
  svg: () => l10n.t('There is no picture of this map just now.'),
  png: () => l10n.t('The picture is too large for a PNG: take SVG, or show less of the map.'),
  html: () => l10n.t('There is no picture of this map just now.'),
};

/** Beside the map, with the name of the map and of the view. */
async function askForFile({ state }: MapPanel, form: Form): Promise<Uri | undefined> {
  const map = Uri.parse(state.map);
  const name = map.path.slice(map.path.lastIndexOf('/') + 1).replace(/\.migmap$/, '');
  const suffix = form === 'html' || state.view === 'map' ? '' : `-${state.view}`;
  const defaultUri = Uri.joinPath(map, '..', `${name}${suffix}.${form}`);
  return window.showSaveDialog({ defaultUri, filters: { [form.toUpperCase()]: [form] } });
}

async function contentOf(panel: MapPanel, form: Form): Promise<Content | undefined> {
  return form === 'html' ? panel.page() : exportOf(panel, form);
}

const waiting = new WeakMap<MapPanel, (content: Content | undefined) => void>();

/** Milliseconds within which a page can draw anything that it can draw at all. */
const PATIENCE = 30_000;

/** The page alone knows what is seen: of a half-written text, the last good picture. */
function exportOf(panel: MapPanel, form: 'svg' | 'png'): Promise<Content | undefined> {
  // A page that is hidden answers when it is seen again.
  panel.panel.reveal(undefined, true);
  return new Promise((resolve) => {
    waiting.get(panel)?.(undefined);
    waiting.set(panel, resolve);
    setTimeout(() => resolve(undefined), PATIENCE);
    panel.send({ type: 'export', form });
  });
}

export function takeExport(panel: MapPanel, content: Content): void {
  waiting.get(panel)?.(content);
  waiting.delete(panel);
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function offerToOpen(file: Uri, form: Form): Promise<void> {
  const open = l10n.t('Open');
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const chosen = await window.showInformationMessage(l10n.t('{0} has been written.', name), open);
  if (chosen !== open) return;
  // A page is for a browser; of pictures the editor shows pixels by itself.
  if (form === 'html') await openOutside(file);
  else await commands.executeCommand('vscode.open', file);
}

async function openOutside(file: Uri): Promise<void> {
  if (file.scheme !== 'file' || env.uiKind === UIKind.Web) await commands.executeCommand('vscode.open', file);
  else await env.openExternal(file);
}

// Node and browsers have them.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
