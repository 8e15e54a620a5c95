import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { EditorWindow } from './window.ts';

describe('finding the way in the picture', function () {
  this.bail(true);
  this.timeout(180_000);
  let window: EditorWindow;
  const find = (selector: string): Locator => window.panel().locator(selector);
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const services = (): Promise<number> => find('g.service').count();

  before(async () => {
    window = await EditorWindow.open();
    await window.page.setViewportSize({ width: 2000, height: 1100 });
    await window.openFile('hospital.migmap');
    await window.command('Migmap: Open Map to the Side');
    await find('[id="service/mail"]').waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.keep(`failed-${this.currentTest.title.slice(0, 30)}`);
  });
  after(() => window?.close());

  it('marks what is searched for, and goes along it', async () => {
    await find('#picture').focus();
    await press('/');
    await find('#search:focus').fill('bind');
    await find('[id="service/dns"].hit').waitFor();
    assert.equal(await find('g.hit').count(), 1);
    await find('#search').fill('messaging');
    await find('#hits')
      .filter({ hasText: /^hits: [2-9]/ })
      .waitFor();
    await press('Enter');
    await find('#hits')
      .filter({ hasText: /^1 of / })
      .waitFor();
    await press('Enter');
    await find('#hits')
      .filter({ hasText: /^2 of / })
      .waitFor();
    await press('Shift+Enter');
    await find('#hits')
      .filter({ hasText: /^1 of / })
      .waitFor();
    await window.keep('search');
    await press('Escape');
    assert.equal(await find('g.hit').count(), 0);
  });

  it('leaves out what filters leave out, says how much, and gives it back', async () => {
    await find('#filter').click();
    await find('#filters').getByLabel('Infrastructure').check();
    await find('#chips output').filter({ hasText: '5 of 7 services' }).waitFor();
    await window.keep('filters');
    await find('#filters').getByLabel('critical').first().check();
    await find('#chips .chip').nth(1).waitFor();
    await find('#filters').getByLabel('Mail and collaboration').check();
    await find('#nothing button').waitFor();
    assert.equal(await services(), 0);
    await window.keep('filtered-away');
    await find('#nothing button').click();
    await find('[id="service/mail"]').waitFor();
    assert.equal(await services(), 7);
    await press('Enter');
    await find('#filters').waitFor({ state: 'hidden' });
  });

  it('shows the neighbours of a service, and all again with Escape', async () => {
    await find('[id="service/directory"]').click();
    await press('n');
    await find('#chips .chip').filter({ hasText: 'Directory' }).waitFor();
    await find('[id="service/archive"]').waitFor({ state: 'detached' });
    await window.keep('neighbours');
    await press('Escape');
    await find('[id="service/archive"]').waitFor();
  });

  it('collapses a layer, and opens it again', async () => {
    await find('[id="layer/network"] .fold-title').first().click();
    await find('[id="group/network"]').waitFor();
    await find('[id="layer/network"] .fold[aria-expanded="false"]').waitFor();
    await window.keep('collapsed');
    await find('[id="layer/network"] .fold').focus();
    await press('Enter');
    await find('[id="service/dns"]').waitFor();
    await find('[id="layer/network"] .fold[aria-expanded="true"]:focus').waitFor();
  });

  it('tells of the selected thing, and leads to others', async () => {
    await find('[id="service/mail"]').click();
    await find('[id="service/mail"]').press('Enter');
    await find('#details h2').filter({ hasText: 'Mail and calendar' }).waitFor();
    await window.keep('details');
    await find('#details .link').filter({ hasText: 'DNS' }).first().click();
    await find('#details h2').filter({ hasText: 'DNS' }).waitFor();
    await find('[id="service/dns"].selected').waitFor();
    const edge = find('.edge-of-side');
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.press('ArrowLeft');
    assert.equal(Number(await edge.getAttribute('aria-valuenow')), before + 20);
  });

  it('is walked through with the arrow keys', async () => {
    await find('[id="service/mail"]').click();
    await find('[id="service/mail"]').focus();
    await press('ArrowUp');
    await find('[id="service/archive"]:focus').waitFor();
    await press('Control+Enter');
    await window.page.locator('.view-line', { hasText: 'service archive' }).first().waitFor();
  });

  it('says the same as a list', async () => {
    await find('#as-list').click();
    const entries = find('#list .entry');
    await entries.filter({ hasText: 'Mail archive (archive)' }).first().waitFor();
    assert.equal(await find('#list h3').count(), 6);
    await entries.filter({ hasText: /^DNS \(dns\)/ }).click();
    await find('#list .entry[aria-current]').filter({ hasText: 'DNS' }).waitFor();
    await window.keep('as-list');
    for (const view of ['waves', 'timeline', 'map']) {
      await find(`#tabs button[data-view="${view}"]`).click();
      await find(`#tabs button[data-view="${view}"][aria-selected="true"]`).waitFor();
      await window.keep(`as-list-${view}`);
    }
    await find('#as-list').click();
    await find('[id="service/dns"].selected').waitFor();
  });

  it('has an overview of what is larger than the panel', async () => {
    await find('#actual-size').click();
    for (let times = 0; times < 4; times++) await find('#zoom-in').click();
    await find('#minimap').waitFor();
    await window.keep('minimap');
    const at = (): Promise<number> => find('#picture').evaluate((frame) => frame.scrollTop);
    await find('#minimap').click({ position: { x: 20, y: 100 } });
    assert.ok((await at()) > 100, `${await at()}`);
    const before = await at();
    await find('#picture').focus();
    await press('ArrowUp');
    assert.equal(await at(), before - 60);
    await find('#overview').click();
    await find('#minimap').waitFor({ state: 'hidden' });
    await find('#overview').click();
  });

  it('exports what is seen', async () => {
    const written = (name: string): Buffer => readFileSync(join(window.workspace, name));
    for (const form of ['SVG', 'PNG', 'HTML']) {
      await find('#export').click();
      const input = window.page.locator('.quick-input-widget input.input');
      await window.page.locator('.quick-input-list .monaco-list-row', { hasText: form }).first().waitFor();
      await input.fill(form);
      await press('Enter');
      await window.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
      const name = `hospital.${form.toLowerCase()}`;
      for (let tries = 0; tries < 200 && !existsSync(join(window.workspace, name)); tries++) {
        await window.page.waitForTimeout(100);
      }
      assert.ok(existsSync(join(window.workspace, name)));
    }
    // VS Code under test shows no toasts, and keeps them in its centre.
    await window.command('Notifications: Show Notifications');
    const said = window.page.locator('.notifications-center .notification-list-item');
    await said.filter({ hasText: 'hospital.html has been written' }).waitFor();
    assert.match(written('hospital.svg').toString(), /^<svg [\s\S]*id="service\/mail"/);
    assert.equal(written('hospital.png').subarray(1, 4).toString(), 'PNG');
    assert.match(written('hospital.html').toString(), /^<!doctype html>[\s\S]*data-view="map"/);
    await window.keep('exported');
  });

  it('is looked at as before after a reload', async () => {
    await find('#filter').click();
    await find('#filters').getByLabel('Messaging').check();
    await find('#chips output').filter({ hasText: '2 of 7 services' }).waitFor();
    await find('[id="service/archive"]').press('Enter');
    await find('#details h2').filter({ hasText: 'Mail archive' }).waitFor();
    // Where the picture is looked at is written down in a pause.
    await window.page.waitForTimeout(500);
    await window.reload();
    await find('#chips output').filter({ hasText: '2 of 7 services' }).waitFor();
    await find('[id="service/archive"].selected').waitFor();
    await find('#details h2').filter({ hasText: 'Mail archive' }).waitFor();
    await window.keep('ways-reloaded');
  });

  it('offers the ways out of a finding, and takes one', async () => {
    // It opens where the keys are, and would cover the picture.
    await window.command('View: Focus First Editor Group');
    await window.openFile('broken.migmap');
    await find('[id="edge/mail/dns"] .finding-sign').click();
    const finding = find('#details .finding').filter({ hasText: 'order/dependency-late' });
    await finding.getByRole('button', { name: 'Ways out' }).click();
    const fixes = finding.locator('.fix');
    await fixes.first().waitFor();
    await window.keep('ways-out');
    await fixes.first().click();
    await finding.waitFor({ state: 'detached' });
    await window.keep('mended');
    await window.page.locator('.view-line').first().click();
    await press('Control+z');
    await find('[id="edge/mail/dns"]').click();
    await finding.waitFor();
  });
});
