import assert from 'node:assert/strict';
import { EditorWindow } from './window.ts';

describe('in the extension host of a browser', function () {
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open({ 'remote.extensionKind': { 'migmap.migmap-vscode': ['web'] } });
  });
  after(() => window?.close());

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
