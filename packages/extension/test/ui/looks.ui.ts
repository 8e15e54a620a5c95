import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { stumblingBlocks } from './axe.ts';
import { EditorWindow } from './window.ts';

/** The four themes that VS Code comes with, by the names that they have and had; how a page and a picture know them. */
const themes = [
  { names: ['Dark Modern', 'Default Dark Modern'], page: 'vscode-dark', ink: '#edf1f5' },
  { names: ['Light Modern', 'Default Light Modern'], page: 'vscode-light', ink: '#17212b' },
  { names: ['Default High Contrast'], page: 'vscode-high-contrast', ink: '#ffffff' },
  { names: ['Default High Contrast Light'], page: 'vscode-high-contrast-light', ink: '#000000' },
] as const;

describe('the looks of the panel', function () {
  this.timeout(180_000);
  let window: EditorWindow;
  const find = (selector: string, options: { hasText?: string } = {}): Locator =>
    window.panel().locator(selector, options);

  before(async () => {
    window = await EditorWindow.open();
    await window.openFile('hospital.migmap');
    await window.command('Migmap: Open Map to the Side');
    await find('[id="service/mail"]').waitFor();
  });
  after(() => window?.close());

  for (const { names, page, ink } of themes) {
    const [name] = names;
    const isFine = async (state: string): Promise<void> => {
      await window.keep(`look-${page.replace('vscode-', '')}-${state}`);
      assert.deepEqual(await stumblingBlocks(window), [], `${name}: ${state}`);
    };

    it(`${name}: nobody stumbles, whatever is shown`, async () => {
      await wear(names, page, ink);
      for (const view of ['waves', 'timeline', 'risks', 'rollback', 'sovereignty', 'map']) {
        await choose(view);
        await isFine(view);
      }
      await find('[id="service/directory"]').click();
      await find('#details-toggle').click();
      await find('#details h2', { hasText: 'Directory' }).waitFor();
      await find('#details').getByRole('button', { name: 'Ways out' }).first().click();
      await find('#details .fixes :is(.fix, p)').first().waitFor();
      await isFine('details');
      await find('#details-toggle').click();
      await find('#as-list').click();
      await find('#list .entry').first().waitFor();
      await isFine('list');
      await find('#as-list').click();
      await find('#filter').click();
      await find('#filters').getByLabel('Messaging').check();
      await find('#chips .chip').waitFor();
      await find('#search').fill('mail');
      await find('g.hit').first().waitFor();
      await isFine('filters');
      await find('#search').fill('');
      await find('#filters').getByLabel('Messaging').uncheck();
      await find('#chips .chip').waitFor({ state: 'detached' });
      await find('#filter').click();
    });

    it(`${name}: nobody stumbles while something moves`, async () => {
      await find('.time-wave').nth(1).click();
      await find('#picture svg text', { hasText: 'State at the end of wave 2' }).waitFor();
      await isFine('step');
      await find('#scrubber').fill('0');
      await choose('waves');
      await find('[id="service/dns/naming"]').focus();
      await window.page.keyboard.press('m');
      await window.page.keyboard.press('ArrowRight');
      await find('#verdict.bad').waitFor();
      await isFine('aiming');
      await window.page.keyboard.press('Escape');
      await find('#verdict.bad').waitFor({ state: 'hidden' });
      await choose('map');
    });
  }

  it('has room for the picture in narrow panels', async () => {
    for (const width of [400, 500, 700, 1000]) {
      await window.page.setViewportSize({ width: width * 2 + 360, height: 800 });
      const sizes = await find('body').evaluate(({ clientWidth, scrollWidth, clientHeight, children }) => {
        const heights = [...children].map((part) => [part.id || part.tagName, part.clientHeight] as const);
        return { clientWidth, scrollWidth, clientHeight, heights: Object.fromEntries(heights) };
      });
      await window.keep(`look-wide-${width}`);
      assert.equal(sizes.scrollWidth, sizes.clientWidth, 'nothing stands out at the side');
      const { HEADER = 0, desk = 0 } = sizes.heights;
      assert.ok(HEADER <= 70, `at ${width} the head has two lines: ${HEADER}`);
      assert.ok(desk > sizes.clientHeight / 2, `at ${width} more than half is the picture: ${desk}`);
    }
  });

  async function choose(view: string): Promise<void> {
    await find(`#tabs button[data-view="${view}"]`).click();
    await find(`#tabs button[data-view="${view}"][aria-selected="true"]`).waitFor();
  }

  /** Older versions of VS Code have other names for some. */
  async function wear(names: readonly string[], page: string, ink: string): Promise<void> {
    const folder = join(window.workspace, '.vscode');
    mkdirSync(folder, { recursive: true });
    const isOldest = process.env.MIGMAP_LANE === 'oldest';
    const theme = isOldest ? names.at(-1) : names[0];
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
    await find(`body.${page}`).waitFor();
    await find(`#picture svg > text[fill="${ink}"]`).first().waitFor();
  }
});
