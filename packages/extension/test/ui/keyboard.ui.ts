import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { EditorWindow } from './window.ts';

/** In the page. */
declare function getComputedStyle(of: object): {
  readonly outlineStyle: string;
  readonly strokeWidth: string;
};

/** Nobody touches the mouse here. */
describe('the panel without a mouse', function () {
  this.bail(true);
  this.timeout(180_000);
  let window: EditorWindow;
  const find = (selector: string, options: { hasText?: string | RegExp } = {}): Locator =>
    window.panel().locator(selector, options);
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);

  before(async () => {
    window = await EditorWindow.open();
    await window.page.setViewportSize({ width: 1900, height: 1000 });
    await window.openText('broken.migmap');
    await window.page.locator('.squiggly-error').first().waitFor();
    await window.command('Migmap: Open Map to the Side');
    await find('[id="service/mail"]').waitFor();
    await press('Control+2');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.keep(`failed-keys-${this.currentTest.title.slice(0, 30)}`);
  });
  after(() => window?.close());

  it('goes from view to view', async () => {
    await tabTo('#tabs button[data-view="map"]');
    await press('ArrowRight');
    await find('#tabs button[data-view="waves"][aria-selected="true"]:focus').waitFor();
    await press('ArrowLeft');
    await find('#tabs button[data-view="map"][aria-selected="true"]:focus').waitFor();
  });

  it('searches, and goes on from what was found', async () => {
    await press('/');
    await find('#search:focus').waitFor();
    await window.page.keyboard.type('dns');
    await find('[id="service/dns"].hit').waitFor();
    await press('Enter');
    await find('[id="service/dns"].selected').waitFor();
    await press('Escape');
    await find('g.hit').first().waitFor({ state: 'detached' });
    await tabTo('[id="service/dns"]');
  });

  it('tells of a service, follows a link, and mends a finding', async () => {
    await press('Enter');
    await find('#details h2', { hasText: 'Name service' }).waitFor();
    await tabTo('#details .link:text-is("Mail")');
    await press('Enter');
    await find('#details h2:focus', { hasText: 'Mail' }).waitFor();
    const finding = '#details .finding:has(> b:text("order/dependency-late"))';
    await find(finding).waitFor();
    await tabTo(`${finding} .action:text-is("Ways out")`);
    await press('Enter');
    await find(`${finding} .fix:focus`).waitFor();
    await window.keep('keys-fixes');
    await press('Enter');
    await find(finding).waitFor({ state: 'detached' });
    await hasFocus();
  });

  it('goes along the plan', async () => {
    await tabTo('#scrubber');
    await press('End');
    await find('#instant', { hasText: 'end of' }).waitFor();
    await find('#picture svg text', { hasText: 'State at the end' }).waitFor();
    await find('#scrubber:focus').waitFor();
    await press('Home');
    await find('#picture svg text', { hasText: 'The plan as a whole' }).waitFor();
    await find('#scrubber:focus').waitFor();
  });

  it('moves a service into another wave, and takes it back', async () => {
    await tabTo('#tabs button[data-view="map"]', 'Shift+Tab');
    await press('ArrowRight');
    await find('#tabs button[data-view="waves"][aria-selected="true"]:focus').waitFor();
    await tabTo('#picture g.thing');
    for (let times = 0; times < 12 && !(await isOn('g.service.movable')); times++) await press('ArrowDown');
    assert.ok(await isOn('g.service.movable'), 'there is something to move');
    const before = await find('g.thing:focus').getAttribute('id');
    await press('m');
    await find('#said', { hasText: 'arrow keys choose the wave' }).waitFor();
    await press('ArrowRight');
    await find('#verdict:is(.good, .fair, .bad)').waitFor();
    await press('Enter');
    await find('#toast', { hasText: /moves in/ }).waitFor();
    await hasFocus();
    assert.notEqual(await find('g.thing:focus').getAttribute('id'), before, 'it stays on what was moved');
    await press('Control+z');
    await find(`[id="${before}"]`).waitFor();
    await hasFocus();
    await tabTo('#tabs button[data-view="waves"]', 'Shift+Tab');
    await press('ArrowLeft');
    await find('#tabs button[data-view="map"][aria-selected="true"]:focus').waitFor();
  });

  it('filters, and gives back what was left out', async () => {
    await tabTo('#filter');
    await press('Enter');
    await tabTo('#filters input');
    await press(' ');
    await find('#chips .chip').waitFor();
    await find('#filters input:focus:checked').waitFor();
    await press('Escape');
    await find('#filter:focus').waitFor();
    await tabTo('#chips .chip');
    await press('Enter');
    await find('#chips .chip').waitFor({ state: 'detached' });
    await hasFocus();
  });

  it('reads the picture as a list', async () => {
    await tabTo('#as-list');
    await press('Enter');
    await tabTo('#list .entry');
    await press('Enter');
    await find('#list .entry:focus[aria-current]').waitFor();
    await tabTo('#as-list', 'Shift+Tab');
    await press('Enter');
    await find('#list').waitFor({ state: 'hidden' });
    await find('#as-list:focus').waitFor();
  });

  it('exports, or leaves it', async () => {
    await tabTo('#export');
    await press('Enter');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'SVG' }).waitFor();
    await press('Escape');
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await find('#export:focus').waitFor();
  });

  function isOn(selector: string): Promise<boolean> {
    return find(`${selector}:focus`)
      .count()
      .then((count) => count > 0);
  }

  /** The keyboard is somewhere, and everybody sees where. */
  async function hasFocus(): Promise<void> {
    let seen = await focus();
    // What is drawn anew is there a moment later.
    for (let tries = 0; seen !== '' && tries < 20; tries++) {
      await window.page.waitForTimeout(50);
      seen = await focus();
    }
    assert.equal(seen, '', 'the focus');
  }

  /** Why nobody sees where it is; nothing where they do. */
  function focus(): Promise<string> {
    return find('body').evaluate((body) => {
      const held = body.ownerDocument.activeElement;
      if (!held || held === body) return 'nowhere';
      const parts = [held, held.closest('.search'), held.querySelector(':scope > rect')];
      const isMarked = parts.some((part) => {
        if (!part) return false;
        const { outlineStyle, strokeWidth } = getComputedStyle(part);
        return outlineStyle !== 'none' || strokeWidth !== '1px';
      });
      return isMarked && held.matches(':focus-visible') ? '' : `unseen on ${held.outerHTML.slice(0, 200)}`;
    });
  }

  /** Goes on with the Tab key; each stop on the way is to be seen. */
  async function tabTo(selector: string, key = 'Tab'): Promise<void> {
    for (let times = 0; times < 80; times++) {
      await press(key);
      await hasFocus();
      if (await isOn(selector)) return;
    }
    assert.fail(`no way to ${selector}`);
  }
});
