import { l10n, window } from 'vscode';
import { exportPicture } from '../panels/export-picture.ts';
import type { Commanding } from './index.ts';

/** Exports the picture that a person looks at: that of the active panel, else one that is seen beside the text. */
export async function exportShown({ panels }: Commanding): Promise<void> {
  const { all } = panels;
  const shown = all.find(({ panel }) => panel.active) ?? all.find(({ panel }) => panel.visible) ?? all[0];
  if (shown) await exportPicture(shown);
  else void window.showInformationMessage(l10n.t('Open a map first: its picture is what is exported.'));
}
