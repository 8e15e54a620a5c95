import assert from 'node:assert/strict';
import { EditorWindow } from './window.ts';

describe('a server that ends again and again', function () {
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open({}, { place: 'own' });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.keep('failed-crash');
  });
  after(() => window?.close());

  const isSo = async (what: string, ask: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 150; tries++) {
      if (await ask()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(what);
  };

  it('is started again without a word, until it does nothing but end', async () => {
    await window.openFile('broken.migmap');
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.command('Migmap: Open Map to the Side');
    await window.panel().locator('[id="service/mail"]').waitFor();
    for (let times = 0; times < 5; times++) {
      await isSo('there is a server to end', () => window.servers.length === 1);
      const [server = 0] = window.servers;
      process.kill(server, 'SIGKILL');
      await isSo('it has ended', () => !window.servers.includes(server));
    }
    await isSo('it stays down', () => window.servers.length === 0);
    // VS Code under test shows no toasts, and keeps them in its centre.
    await window.command('Notifications: Show Notifications');
    const said = window.page.locator('.notifications-center .notification-list-item');
    await said.filter({ hasText: 'has ended several times' }).waitFor();
    assert.equal(await said.count(), 1, 'and only then');
    // The picture stays, and says what it is.
    await window.panel().locator('#notice', { hasText: 'The server is not running' }).waitFor();
    await window.panel().locator('#picture.old [id="service/mail"]').waitFor();
    await window.keep('crash');
  });

  it('stays down until a person says otherwise, and the text can be edited meanwhile', async () => {
    await window.page.locator('.view-line', { hasText: 'depends on dns' }).first().click();
    await window.page.keyboard.press('End');
    await window.page.keyboard.type(' { tolerates both }');
    assert.deepEqual(window.servers, []);
    await window.command('Notifications: Show Notifications');
    await window.page.locator('.notifications-center .monaco-button', { hasText: 'Restart' }).first().click();
    await isSo('it runs again', () => window.servers.length === 1);
    await window.panel().locator('#notice').waitFor({ state: 'hidden' });
    await window.panel().locator('#picture:not(.old) [id="service/mail"]').waitFor();
    // What was typed while nobody listened counts.
    await window.page.locator('.squiggly-warning, .squiggly-info').first().waitFor();
    assert.equal(await window.page.locator('.squiggly-error').count(), 0);
  });
});
