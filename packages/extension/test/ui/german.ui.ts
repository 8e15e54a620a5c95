import assert from 'node:assert/strict';
import { EditorWindow } from './window.ts';

describe('in German', function () {
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open({}, { language: 'de' });
  });
  after(() => window?.close());

  it('commands, views and what the extension says are German', async () => {
    await window.openFile('clinic.migmap');
    for (const name of ['Wellen', 'Dienste', 'Risiken', 'Rückfallpunkte'])
      await window.page.locator('.pane-header', { hasText: name }).first().waitFor();
    await window.command('Migmap: Karte daneben öffnen');
    await window.panel().locator('#tabs', { hasText: 'Zeitplan' }).waitFor();
    await window.keep('german');
  });

  it('the status of the language is German', async () => {
    await window.openFile('clinic.migmap');
    const item = window.page.locator('.statusbar-item', { hasText: 'Migration Map' }).first();
    const label = async (): Promise<string> =>
      (await window.page.locator('#status\\.languageStatus').first().getAttribute('aria-label')) ?? '';
    await item.waitFor();
    assert.doesNotMatch(await label(), /The server is/);
  });
});
