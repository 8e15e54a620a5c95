import { EditorWindow } from './window.ts';

describe('two windows of one folder', function () {
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open();
  });
  after(() => window?.close());

  it('each has a server of its own, and sees what the other one saves', async () => {
    const other = await window.another();
    for (const each of [window, other]) {
      await each.openFile('broken.migmap');
      await each.page.locator('.squiggly-error').first().waitFor();
    }
    // The second window puts it right, and saves; the first has nobody in it who types.
    await other.page.locator('.view-line', { hasText: 'depends on dns' }).first().click();
    await other.page.keyboard.press('End');
    await other.page.keyboard.type(' { tolerates both }');
    await other.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await other.page.keyboard.press('Control+S');
    await window.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await window.keep('two-windows');
  });
});
