import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { type Browser, browserFor, type Page } from './chromium.ts';

export interface QuietPages {
  /** Opens HTML from a file, as a person does who was sent it; `at` is what the address ends in. */
  open(html: string, options?: BrowserContextOptions, at?: string): Promise<Page>;
  /** What pages have said since, where a test wants them to. */
  said(): string;
}

/**
 * Pages in a browser for the suite around, each from a file of its own. A test fails whose page asks for anything
 * else, or says anything: among others, what its own policy has refused.
 */
export function quietPages(): QuietPages {
  let browser: Browser | undefined;
  let folder = '';
  let count = 0;
  const said: string[] = [];

  before(async function () {
    browser = await browserFor(this);
    folder = mkdtempSync(join(tmpdir(), 'migmap-pages-'));
  });

  after(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  afterEach(() => assert.deepEqual(said.splice(0), []));

  return {
    said: () => said.splice(0).join(),
    open: async (html, options = {}, at = '') => {
      assert.ok(browser, 'pages are opened in tests');
      const file = join(folder, `${++count}.html`);
      writeFileSync(file, html);
      const address = pathToFileURL(file).href;
      const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
      const page = await context.newPage();
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', ({ message }) => said.push(message));
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) said.push(`asked for ${request.url()}`);
      });
      await page.goto(address + at);
      return page;
    },
  };
}
