import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { EditorWindow } from './window.ts';

describe('several maps beside their texts', function () {
  this.bail(true);
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open({ 'workbench.secondarySideBar.defaultVisibility': 'hidden' });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.keep(`failed-panels-${this.currentTest.title.slice(0, 30)}`);
  });
  after(() => window?.close());

  it('are opened from the Explorer, where no editor is open yet', async () => {
    await openFromExplorer('clinic.migmap');
    await window.panel().locator('[id="service/dns"]').waitFor();
    assert.equal(await tab('clinic.migmap').count(), 1, 'the text is beside it');
  });

  it('stay where they are once they are locked: another map gets a panel of its own', async () => {
    await window.panel().locator('#lock').click();
    await window.panel().locator('#lock[aria-pressed="true"]').waitFor();
    await window.command('View: Focus First Editor Group');
    await window.openFile('hospital.migmap');
    await openBeside();
    await window.panel().locator('[id="service/archive"]').waitFor();
    await tab('Clinic group').click();
    await window.command('View: Move Editor into Next Group');
    await areShown('Clinic', 'Clinic group: to open source, layer by layer');
    await window.keep('panels');
  });

  it('are all there again after a reload, each with its map', async () => {
    await window.reload();
    await areShown('Clinic', 'Clinic group: to open source, layer by layer');
    const locked = await Promise.all(
      [0, 1].map((index) => page(index).locator('#lock[aria-pressed="true"]').count()),
    );
    assert.deepEqual(locked.sort(), [0, 1]);
  });

  it('are there again even if their picture had not come', async () => {
    await window.command('View: Close All Editors');
    await window.openFile('hospital.migmap');
    await openBeside();
    await window.page.locator('iframe.webview.ready').waitFor();
    await window.reload();
    await window.panel().locator('[id="service/archive"]').waitFor();
  });

  /** A window that was just opened may not know the menus of extensions yet. */
  async function openFromExplorer(name: string): Promise<void> {
    const row = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    const item = window.page.locator('.monaco-menu .action-label', { hasText: 'Open Map to the Side' });
    for (let tries = 0; tries < 20; tries++) {
      await row.click({ button: 'right' });
      await window.page.locator('.monaco-menu .action-label').first().waitFor();
      if ((await item.count()) > 0) break;
      await window.page.keyboard.press('Escape');
      await window.page.waitForTimeout(500);
    }
    await item.click();
  }

  async function openBeside(): Promise<void> {
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('v');
  }

  function tab(name: string): Locator {
    return window.page.locator('.tab', { hasText: name });
  }

  function page(index: number): FrameLocator {
    const frame = window.page.locator('iframe.webview.ready').nth(index);
    return frame.contentFrame().frameLocator('iframe#active-frame');
  }

  /** Pages of panels, whatever their order, with the titles of their maps. */
  async function areShown(...titles: readonly string[]): Promise<void> {
    const found = async (): Promise<string[]> => {
      const count = await window.page.locator('iframe.webview.ready').count();
      const all = Array.from({ length: count }, (_, index) =>
        page(index).locator('#map-title').textContent(),
      );
      return (await Promise.all(all)).map(String).sort();
    };
    for (let tries = 0; tries < 100 && (await found()).join() !== [...titles].sort().join(); tries++)
      await window.page.waitForTimeout(100);
    assert.deepEqual(await found(), [...titles].sort());
  }
});
