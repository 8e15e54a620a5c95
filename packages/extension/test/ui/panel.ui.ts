import assert from 'node:assert/strict';
import { EditorWindow } from './window.ts';

describe('the map beside the text', function () {
  this.bail(true);
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.keep(`failed-${this.currentTest.title.slice(0, 30)}`);
  });
  after(() => window?.close());

  it('shows the picture of the map, with every service in it', async () => {
    await window.openFile('hospital.migmap');
    await window.command('Migmap: Open Map to the Side');
    await window.panel().locator('[id="service/mail"]').waitFor();
    assert.equal(await window.panel().locator('g.service').count(), 7);
    await window.keep('clinic');
  });

  it('leads from a service to its text, and from the text to the service', async () => {
    await window.panel().locator('[id="service/archive"]').click();
    await window.panel().locator('[id="service/archive"].selected').waitFor();
    await window.page.locator('.view-line', { hasText: 'service archive' }).first().waitFor();
  });

  it('shows the plan at the end of a wave', async () => {
    await window.panel().locator('.time-wave', { hasText: 'Naming and time' }).click();
    await window.panel().locator('#instant', { hasText: 'end of Naming and time' }).waitFor();
    await window.panel().locator('svg text', { hasText: 'Naming and time' }).first().waitFor();
    await window.panel().locator('#scrubber').fill('0');
  });

  it('has a tab for each view', async () => {
    for (const view of ['waves', 'timeline', 'risks', 'rollback', 'map']) {
      await window.panel().locator(`#tabs button[data-view="${view}"]`).click();
      await window.panel().locator(`#tabs button[data-view="${view}"][aria-selected="true"]`).waitFor();
      await window.panel().locator('#picture svg').waitFor();
      await window.keep(`view-${view}`);
    }
  });

  it('keeps the last good picture while a line is half written, and says so', async () => {
    await window.page.locator('.view-line', { hasText: 'service archive' }).first().click();
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.type('service { ');
    await window.panel().locator('#notice', { hasText: 'last good picture' }).waitFor();
    assert.equal(await window.panel().locator('g.service').count(), 7);
    await window.keep('half-written');
    await window.page.locator('.editor-group-container .monaco-editor').first().click();
    for (let times = 0; times < 12; times++) await window.page.keyboard.press('Control+Z');
    await window.panel().locator('#notice').waitFor({ state: 'hidden' });
  });

  it('is there again after a reload, with the view it had', async () => {
    await window.panel().locator('#tabs button[data-view="waves"]').click();
    await window.panel().locator('#tabs button[data-view="waves"][aria-selected="true"]').waitFor();
    await window.reload();
    await window.panel().locator('#tabs button[data-view="waves"][aria-selected="true"]').waitFor();
  });
});
