import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, openChromium } from '@migmap/testing';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../bundle.ts';
import { packed } from '../../pack.ts';
import { Host } from '../host/host.ts';
import { installedHost } from '../host/install.ts';
import { here } from '../host/suite.ts';

/** A window of VS Code with the packed extension in it, as a person sees it. */
export class EditorWindow {
  readonly #host: Host;
  readonly #browser: Browser;
  readonly workspace: string;
  page: Page;

  constructor(host: Host, browser: Browser, page: Page, workspace: string) {
    this.#host = host;
    this.#browser = browser;
    this.page = page;
    this.workspace = workspace;
  }

  /** `language` is that of the editor, though the editor itself has no words in it. */
  static async open(settings: object = {}, { language = 'en' } = {}): Promise<EditorWindow> {
    const host = new Host(installedHost());
    host.install(packed);
    const workspace = host.folder('workspace');
    cpSync(here('../workspace'), workspace, { recursive: true });
    cpSync(join(root, 'examples', 'clinic.migmap'), join(workspace, 'hospital.migmap'));
    await host.start(settings, {});
    const browser = await openChromium();
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    if (language !== 'en') await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
    const window = new EditorWindow(host, browser, page, workspace);
    await window.load();
    return window;
  }

  /** A second window of the same folder, of the same VS Code. */
  async another(): Promise<EditorWindow> {
    const page = await this.#browser.newPage({ viewport: { width: 1400, height: 900 } });
    const window = new EditorWindow(this.#host, this.#browser, page, this.workspace);
    await window.load();
    return window;
  }

  /** Opens the folder. */
  async load(): Promise<void> {
    await this.page.goto(this.#host.window(this.workspace, []));
    await this.page.locator('.explorer-folders-view').waitFor();
  }

  /** As a person does it: a window that is torn away has no time to write down what it showed. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.page.locator('.explorer-folders-view').waitFor();
  }

  async command(title: string): Promise<void> {
    const input = await this.asking(title);
    await input.waitFor({ state: 'hidden' });
  }

  /** A command that asks for something where its name was typed. */
  async asking(title: string): Promise<Locator> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.fill(`>${title}`);
    // The first row may still be one of the list before; Enter would run that.
    const first = this.page.locator('.quick-input-list .monaco-list-row').first();
    await first.filter({ hasText: title }).waitFor();
    await input.press('Enter');
    return input;
  }

  async openFile(name: string): Promise<void> {
    await this.openText(name);
    // Commands for maps are there once the editor knows which language it has before it.
    await this.page.locator('.statusbar-item', { hasText: 'Migration Map' }).first().waitFor();
    await this.page.locator('.view-line').first().click();
  }

  /** A file of whatever language. */
  async openText(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await input.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** The page of the map panel. */
  panel(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** A picture to look at, in a folder that git ignores. */
  async keep(name: string): Promise<void> {
    const folder = join(root, '.cache', 'vscode-pictures');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** The processes of the language server: one, or none. */
  get servers(): readonly number[] {
    return this.#host.running('dist/server.js');
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#host.stop();
  }
}
