import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { EditorWindow } from './window.ts';

describe('editing by hand', function () {
  this.bail(true);
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open();
    await window.openFile('hospital.migmap');
    await window.command('Migmap: Open Map to the Side');
    await thing('service/mail').waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.keep(`failed-hands-${this.currentTest.title.slice(0, 30)}`);
  });
  after(() => window?.close());

  it('shows before the drop that a drag would break the plan, and Escape leaves it as it was', async () => {
    await tab('waves');
    await drag('service/dns/naming', 'wave/goodbye');
    await verdict('bad').filter({ hasText: '✗ New errors: 5.' }).waitFor();
    await window.keep('hands-breaks');
    await window.page.keyboard.press('Escape');
    await verdict('bad').waitFor({ state: 'hidden' });
    await window.page.mouse.up();
    assert.equal(await thing('service/dns/naming').count(), 1);
    assert.equal(await window.page.locator('.tab.active.dirty').count(), 0);
  });

  it('drags a service to another wave: the text changes, and undo takes it back', async () => {
    await drag('service/archive/mail-move', 'wave/foundation');
    await verdict('good').filter({ hasText: '✓ Nothing breaks.' }).waitFor();
    await window.keep('hands-holds');
    await window.page.mouse.up();
    await thing('service/archive/foundation').waitFor();
    await toast().filter({ hasText: 'moves in Identity now' }).waitFor();
    await window.page.locator('.tab.dirty', { hasText: 'hospital.migmap' }).waitFor();
    await window.keep('hands-moved');
    await window.panel().locator('#undo').click();
    await thing('service/archive/mail-move').waitFor();
    await window.page.locator('.tab.dirty').waitFor({ state: 'detached' });
  });

  it('moves a service with the keys, and says what would happen', async () => {
    await thing('service/archive/mail-move').focus();
    await window.page.keyboard.press('m');
    await said('arrow keys choose the wave').waitFor();
    await window.page.keyboard.press('ArrowRight');
    await said('to Switch off the old').waitFor();
    await window.page.keyboard.press('ArrowLeft');
    await window.page.keyboard.press('ArrowLeft');
    await said('to Identity Nothing breaks.').waitFor();
    await window.page.keyboard.press('Enter');
    await thing('service/archive/foundation').waitFor();
    await said('moves in Identity now').waitFor();
    const focused = window.panel().locator('g:focus');
    assert.equal(await focused.getAttribute('id'), 'service/archive/foundation');
    await window.page.keyboard.press('Control+z');
    await thing('service/archive/mail-move').waitFor();
  });

  it('draws a dependency from card to card', async () => {
    await tab('map');
    await thing('service/archive').hover();
    await window.panel().locator('g.handle').hover();
    await window.page.mouse.down();
    await over(thing('service/directory'));
    await verdict('good').waitFor();
    await window.keep('hands-dependency');
    await window.page.mouse.up();
    await thing('edge/archive/directory').waitFor();
    await window.panel().locator('#undo').click();
    await thing('edge/archive/directory').waitFor({ state: 'detached' });
  });

  it('draws a dependency with the keys, and refuses one that is there', async () => {
    await thing('service/mail').focus();
    await window.page.keyboard.press('d');
    await window.page.keyboard.type('dns');
    await verdict('bad').filter({ hasText: 'already' }).waitFor();
    await window.page.keyboard.press('Escape');
    await said('Nothing was changed').waitFor();
  });

  function thing(id: string): Locator {
    return window.panel().locator(`[id="${id}"]`);
  }

  function verdict(is: string): Locator {
    return window.panel().locator(`#verdict.${is}`);
  }

  function said(words: string): Locator {
    return window.panel().locator('#said').filter({ hasText: words });
  }

  function toast(): Locator {
    return window.panel().locator('#toast');
  }

  async function tab(view: string): Promise<void> {
    await window.panel().locator(`#tabs button[data-view="${view}"]`).click();
    await window.panel().locator(`#tabs button[data-view="${view}"][aria-selected="true"]`).waitFor();
  }

  /** Takes something, and holds it over something else. */
  async function drag(from: string, to: string): Promise<void> {
    await thing(from).hover();
    await window.page.mouse.down();
    await over(thing(to));
  }

  async function over(target: Locator): Promise<void> {
    const box = await target.boundingBox();
    assert.ok(box);
    await window.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  }
});
