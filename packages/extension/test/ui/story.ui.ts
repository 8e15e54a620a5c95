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

  it('type a mistake: a squiggle, a row in Problems, a red line', async () => {
    await find('[id="service/directory"]').click();
    await line('depends on dns, time').click();
    await press('End');
    await window.page.keyboard.type(', mail');
    await press('Escape');
    await window.page.locator('.squiggly-error').first().waitFor();
    await find('[id="edge/directory/mail"] > title', { hasText: 'error:' }).waitFor({ state: 'attached' });
    await find('#said', { hasText: /errors: [1-9]/ }).waitFor({ state: 'attached' });
    await press('Escape');
    await press('Control+Shift+M');
    const row = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'order/dependency-late' });
    await row.first().waitFor();
    await window.keep('story-mistake');
    await press('Control+Shift+M');
  });

  it('fix it by a quick fix', async () => {
    await line('depends on dns, time, mail').click();
    await press('End');
    await press('ArrowLeft');
    await press('Control+.');
    const fix = window.page.locator('.action-widget .monaco-list-row', { hasText: 'tolerates the old' });
    await fix.first().click();
    await line('tolerates old').waitFor();
    await window.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await find('[id="edge/directory/mail"] > title', { hasText: 'error:' }).waitFor({ state: 'detached' });
  });

  it('scrub through the plan', async () => {
    await find('#scrubber').focus();
    await press('End');
    await find('#picture svg text', { hasText: 'State at the end of wave 5' }).waitFor();
    await press('PageUp');
    await find('#picture svg text', { hasText: 'State at the end of wave 4' }).waitFor();
    await press('Home');
    await find('#picture svg text', { hasText: 'The plan as a whole' }).waitFor();
  });

  it('drag a service to another wave, and undo', async () => {
    await find('#tabs button[data-view="waves"]').click();
    await find('[id="service/archive/mail-move"]').hover();
    await window.page.mouse.down();
    const wave = await find('[id="wave/goodbye"]').boundingBox();
    assert.ok(wave);
    await window.page.mouse.move(wave.x + wave.width / 2, wave.y + wave.height / 2, { steps: 8 });
    await find('#verdict:is(.good, .fair, .bad)').waitFor();
    await window.keep('story-drag');
    await window.page.mouse.up();
    await find('[id="service/archive/goodbye"]').waitFor();
    await find('#undo').click();
    await find('[id="service/archive/mail-move"]').waitFor();
  });

  it('search', async () => {
    await press('/');
    await window.page.keyboard.type('mail');
    await find('[id="service/mail/mail-move"].hit').waitFor();
    await press('Enter');
    await find('g.hit.selected').first().waitFor();
  });

  it('reload the window, and find the same state', async () => {
    await find('.time-wave').nth(2).click();
    await find('#instant', { hasText: 'end of Identity' }).waitFor();
    const selected = await find('#picture .selected').first().getAttribute('id');
    await window.reload();
    await find('#tabs button[data-view="waves"][aria-selected="true"]').waitFor();
    await find('#instant', { hasText: 'end of Identity' }).waitFor();
    await find(`[id="${selected}"].selected`).waitFor();
    assert.equal(await find('#search').inputValue(), 'mail');
    await find('g.hit').first().waitFor();
    await line('tolerates old').waitFor();
    await window.keep('story-reloaded');
  });
});
