import assert from 'node:assert/strict';
import { EditorWindow } from './window.ts';

describe('in the extension host of a browser', function () {
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open({ 'remote.extensionKind': { 'migmap.migmap-vscode': ['web'] } });
  });
  after(() => window?.close());

  it('the worker server knows the files that nobody has opened', async () => {
    await window.openFile('clinic.migmap');
    // The file that this one imports is not open, and the map is judged with it.
    await window.page.locator('.squiggly-info, .squiggly-warning, .squiggly-hint').first().waitFor();
    await window.page.keyboard.press('Control+Shift+M');
    const problems = window.page.locator('.markers-panel');
    await problems.locator('.monaco-list-row', { hasText: 'broken.migmap' }).first().waitFor();
    assert.equal(await window.page.locator('.squiggly-error').count(), 0, 'base is known');
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
