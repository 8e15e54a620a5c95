import assert from 'node:assert/strict';
import { EditorWindow } from './window.ts';

describe('in the extension host of a browser', function () {
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open({ 'remote.extensionKind': { 'migmap.migmap-vscode': ['web'] } });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.keep('failed-browser');
  });
  after(() => window?.close());

  it('the worker server knows the files that nobody has opened', async () => {
    await window.openFile('clinic.migmap');
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.page.keyboard.press('Control+Shift+M');
    const rows = window.page.locator('.markers-panel .monaco-list-row');
    // The file that it imports is not open, and what is wrong is so only because of what stands there.
    await window.page.locator('.part.panel input.input').first().fill('stranded');
    await rows.filter({ hasText: 'order/stranded' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: 'reference/unknown' }).count(), 0);
    await window.page.locator('.part.panel input.input').first().fill('');
    await rows.filter({ hasText: 'broken.migmap' }).first().waitFor();
    await window.page.keyboard.press('Control+Shift+M');
    await window.page.locator('.pane-header', { hasText: 'Services' }).first().click();
    await window.page.locator('.monaco-list-row', { hasText: 'Clinic' }).first().waitFor();
    await window.keep('browser-folder');
  });

  it('the worker server finds what is wrong, and draws the map', async () => {
    await window.openFile('broken.migmap');
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.openFile('hospital.migmap');
    await window.command('Migmap: Open Map to the Side');
    await window.panel().locator('[id="service/mail"]').waitFor();
    assert.equal(await window.panel().locator('g.service').count(), 7);
    await window.keep('browser');
  });
});
