import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMap } from '@migmap/testing';
import type { Locator } from 'playwright-core';
import { EditorWindow } from './window.ts';

describe('what the panel shows when there is little to show, or much', function () {
  this.timeout(180_000);
  let window: EditorWindow;
  const find = (selector: string, options: { hasText?: string } = {}): Locator =>
    window.panel().locator(selector, options);
  const write = (name: string, text: string): void => writeFileSync(join(window.workspace, name), text);
  const title = (words: string): Promise<void> =>
    find('#map-title', { hasText: words }).waitFor({ state: 'attached' });

  before(async () => {
    window = await EditorWindow.open();
    write('nothing.migmap', 'map "Nothing yet"\n');
    write(
      'scribble.migmap',
      'map "Scribble"\n\nlayer base "Base"\n\nservice {{{ ((\n\nservice mail "Mail" in base {\n  kind mail\n}\n',
    );
    write(
      'gone.migmap',
      'map "Soon gone"\n\nlayer base "Base"\n\nservice mail "Mail" in base {\n  kind mail\n}\n',
    );
    write(
      'viewed.migmap',
      'map "Viewed"\n\nlayer base "Base"\n\nview mine "Mine" {\n  include mail\n}\n\nservice mail "Mail" in base {\n  kind mail\n}\n',
    );
    await window.openFile('hospital.migmap');
    await window.command('Migmap: Open Map to the Side');
    await find('[id="service/mail"]').waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.keep(`failed-troubles-${this.currentTest.title.slice(0, 30)}`);
  });
  after(() => window?.close());

  it('a map without services says so', async () => {
    await window.openFile('nothing.migmap');
    await title('Nothing yet');
    await find('#nothing', { hasText: 'no services yet' }).waitFor();
    await find('.time-reason', { hasText: 'no waves yet' }).waitFor();
    await window.keep('trouble-nothing');
  });

  it('a text that was never whole shows what can be read', async () => {
    await window.openFile('scribble.migmap');
    await title('Scribble');
    await find('#notice', { hasText: 'what can be read' }).waitFor();
    assert.equal(await find('#picture.old').count(), 0);
    await window.keep('trouble-scribble');
  });

  it('a declared view that is gone gives way to the map', async () => {
    await window.openFile('viewed.migmap');
    await title('Viewed');
    await find('#tabs button[data-view="mine"]').click();
    await find('#tabs button[data-view="mine"][aria-selected="true"]').waitFor();
    await window.page.locator('.view-line', { hasText: 'view mine' }).first().click();
    await window.page.keyboard.press('Home');
    for (let times = 0; times < 3; times++) await window.page.keyboard.press('Control+Shift+K');
    await find('#tabs button[data-view="map"][aria-selected="true"]').waitFor();
    await find('#tabs button[data-view="mine"]').waitFor({ state: 'detached' });
    await find('[id="service/mail"]').waitFor();
  });

  it('a file that is deleted leaves no blank behind', async () => {
    await window.openFile('gone.migmap');
    await title('Soon gone');
    rmSync(join(window.workspace, 'gone.migmap'));
    await window.page.locator('.tab.active', { hasText: 'gone.migmap' }).click({ button: 'middle' });
    // Another file comes to the front, and the panel follows it.
    await title('Viewed');
    await find('#picture svg').waitFor();
  });

  it('a thousand services are there, collapsed, and can be worked with', async () => {
    for (let number = 0; number < 200; number++) write(`many-${number}.migmap`, generateMap(20, number));
    write('large.migmap', generateMap(1000, 7));
    const row = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'large.migmap' });
    await row.dblclick();
    await title('Generated');
    await find('[id^="group/"]').first().waitFor();
    await find('#notice').waitFor({ state: 'hidden' });
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.type('service { ');
    await window.page.locator('.squiggly-error').first().waitFor();
    for (let times = 0; times < 12; times++) await window.page.keyboard.press('Control+Z');
    await find('#tabs button[data-view="waves"]').click();
    await find('#tabs button[data-view="waves"][aria-selected="true"]').waitFor();
    await find('.time-wave').nth(3).click();
    await find('#instant', { hasText: 'end of' }).waitFor();
    await window.keep('trouble-large');
  });
});
