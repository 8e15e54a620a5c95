import { commands, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import type { Parts } from '../extension.ts';
import type { OutlinedMap } from '../maps/outlines.ts';

/** Beside the language's name: whether the server runs, which map this is, and what was found in it. */
export function showLanguageStatus({ server, outlines, keep }: Parts): LanguageStatusItem[] {
  const serverItem = languages.createLanguageStatusItem('migmap.server', { language: 'migmap' });
  const mapItem = languages.createLanguageStatusItem('migmap.map', { language: 'migmap' });
  serverItem.name = l10n.t('Migmap Server');
  mapItem.name = l10n.t('Migration Map');
  const show = (): void => {
    showServer(serverItem, server.state);
    // What empty views say depends on it.
    void commands.executeCommand('setContext', 'migmap.server', server.state);
    const uri = window.activeTextEditor?.document.uri.toString();
    showMap(mapItem, uri === undefined ? undefined : outlines.of(uri));
  };
  show();
  keep(
    serverItem,
    mapItem,
    server.onStateChanged(show),
    outlines.onChanged(show),
    window.onDidChangeActiveTextEditor(show),
  );
  return [serverItem, mapItem];
}

function showServer(item: LanguageStatusItem, state: 'starting' | 'running' | 'stopped'): void {
  item.busy = state === 'starting';
  item.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.text = {
    starting: l10n.t('The server is starting'),
    running: l10n.t('The server is running'),
    stopped: l10n.t('The server is not running'),
  }[state];
  item.command =
    state === 'stopped'
      ? { command: 'migmap.restartServer', title: l10n.t('Restart') }
      : { command: 'migmap.showOutput', title: l10n.t('Show Output') };
}

function showMap(item: LanguageStatusItem, map: OutlinedMap | undefined): void {
  item.severity = LanguageStatusSeverity.Information;
  item.text = l10n.t('No map holds this file');
  item.detail = '';
  if (!map) return;
  const { title, counts, findings, reading } = map.summary;
  if (findings.error > 0) item.severity = LanguageStatusSeverity.Error;
  else if (findings.warning > 0) item.severity = LanguageStatusSeverity.Warning;
  item.text = title ?? l10n.t('A map without a title');
  const what = l10n.t('services: {0}, waves: {1}', counts.services, counts.waves);
  const found = l10n.t(
    'errors: {0}, warnings: {1}, hints: {2}',
    findings.error,
    findings.warning,
    findings.info,
  );
  const part = reading === 'partly' ? `${l10n.t('partly readable')} · ` : '';
  item.detail = `${part}${what} · ${found}`;
  item.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
}
