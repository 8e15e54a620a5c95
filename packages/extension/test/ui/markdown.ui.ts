import assert from 'node:assert/strict';
import { EditorWindow } from './window.ts';

describe('a map in Markdown', function () {
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.keep('failed-markdown');
  });
  after(() => window?.close());

  const openPreview = async (): Promise<void> => {
    await window.page.locator('.view-line').first().click();
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('v');
  };

  it('is what wakes the extension: other documents start no server', async () => {
    await window.openText('plain.md');
    await openPreview();
    await window.panel().locator('h1', { hasText: 'Plain' }).waitFor();
    await window.panel().locator('pre', { hasText: 'wave' }).waitFor();
    assert.deepEqual(window.servers, []);
    assert.equal(await window.page.locator('.pane-header', { hasText: 'Waves' }).count(), 0);
    await window.command('View: Close All Editors');
  });

  it('is coloured in the text', async () => {
    await window.openText('notes.md');
    const keyword = window.page.locator('.view-line span', { hasText: /^migrate$/ }).first();
    await keyword.waitFor();
    const plain = window.page.locator('.view-line span', { hasText: /^Words/ }).first();
    const colour = (place: typeof keyword): Promise<string> =>
      place.evaluate((element) => getComputedStyle(element).color);
    assert.notEqual(await colour(keyword), await colour(plain));
  });

  it('is drawn in the preview, with a picture of its own for each fence', async () => {
    await openPreview();
    const preview = window.panel();
    await preview.locator('figure.migmap > svg').nth(1).waitFor();
    assert.equal(await preview.locator('figure.migmap > svg').count(), 2);
    const [first, second] = await Promise.all(
      [0, 1].map((index) =>
        preview.locator('figure.migmap').nth(index).locator('svg title').first().textContent(),
      ),
    );
    assert.notEqual(first, second);
    await window.keep('markdown');
  });

  it('that cannot be read shows its text, and what is wrong in which line', async () => {
    const preview = window.panel();
    const broken = preview.locator('figure.migmap', { hasText: 'service {' });
    await broken.locator('pre').waitFor();
    await broken
      .locator('figcaption li', { hasText: /^Line 29:/ })
      .first()
      .waitFor();
  });

  it('follows what is typed', async () => {
    await window.page.locator('.view-line', { hasText: 'service dns' }).first().click();
    // Lines are wrapped here, so that their end is not where it looks.
    await window.page.keyboard.press('Home');
    await window.page.keyboard.type('service post "Brand new" in base { from "a" to "b" }\n');
    await window.panel().locator('figure.migmap svg', { hasText: 'Brand new' }).waitFor();
  });
});

// A browser has it.
declare function getComputedStyle(element: unknown): { readonly color: string };
