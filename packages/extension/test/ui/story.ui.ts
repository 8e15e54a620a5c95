import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { EditorWindow } from './window.ts';

describe('a morning with the plan of the clinic', function () {
  this.bail(true);
  this.timeout(180_000);
  let window: EditorWindow;
  const find = (selector: string, options: { hasText?: string | RegExp } = {}): Locator =>
    window.panel().locator(selector, options);
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const line = (words: string): Locator => window.page.locator('.view-line', { hasText: words }).first();

  before(async () => {
    window = await EditorWindow.open();
    await window.page.setViewportSize({ width: 1900, height: 1000 });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.keep(`failed-story-${this.currentTest.title.slice(0, 30)}`);
  });
  after(() => window?.close());

  it('open the clinic, see the picture', async () => {
    await window.openFile('hospital.migmap');
    await window.command('Migmap: Open Map to the Side');
    await find('[id="service/mail"]').waitFor();
    assert.equal(await find('g.service').count(), 7);
    assert.equal(await find('g.finding-sign.error').count(), 0);
  });

  it('type a mistake: a squiggle, a row in Problems, a red card', async () => {
    await find('[id="service/monitoring"]').click();
    await line('depends softly on dns').click();
    await press('End');
    // The directory moves two waves later.
    await window.page.keyboard.type(', directory');
    await press('Escape');
    await window.page.locator('.squiggly-error').first().waitFor();
    await find('[id="service/monitoring"] title', { hasText: 'error' }).waitFor({ state: 'attached' });
    await window.keep('story-mistake');
  });
});
