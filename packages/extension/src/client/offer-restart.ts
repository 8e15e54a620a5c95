import { l10n, window } from 'vscode';
import type { Server } from './server.ts';

/** The server has ended again and again: it stays so until a person says otherwise. */
export async function offerRestart(server: Server): Promise<void> {
  const restart = l10n.t('Restart');
  const show = l10n.t('Show Output');
  const chosen = await window.showErrorMessage(
    l10n.t(
      'The Migmap server has ended several times within minutes. Until it runs again, maps are not checked.',
    ),
    restart,
    show,
  );
  if (chosen === restart) await server.restart();
  if (chosen === show) server.output.show();
}
