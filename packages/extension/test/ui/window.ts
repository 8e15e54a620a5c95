import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../bundle.ts';
import { here } from '../host/suite.ts';
import { endPlace, type Place, sharedPlace, startPlace } from './place.ts';

/** What a window of a test is to be like. */
interface WindowWishes {
  /** Of the editor, though the editor itself has no words in it. */
  readonly language?: string;
  /** A test that ends servers needs a VS Code of its own, and so does one that has settings. */
  readonly place?: 'shared' | 'own';
}

/** A window of VS Code with the packed extension in it, as a person sees it. */
export class EditorWindow {
  readonly #place: Place;
  readonly #isOwn: boolean;
  readonly workspace: string;
  page: Page;

  constructor(place: Place, page: Page, workspace: string, whose: 'shared' | 'own') {
    this.#place = place;
    this.#isOwn = whose === 'own';
    this.page = page;
    this.workspace = workspace;
  }

  /** On a folder of its own with the same maps for everybody. */
  static async open(settings: object = {}, wishes: WindowWishes = {}): Promise<EditorWindow> {
    const { language = 'en', place: whose = Object.keys(settings).length > 0 ? 'own' : 'shared' } = wishes;
    const place = await (whose === 'own' ? startPlace(settings) : sharedPlace());
    const workspace = join(mkdtempSync(join(place.host.folder('folders'), 'f')), 'workspace');
    cpSync(here('../workspace'), workspace, { recursive: true });
    cpSync(join(root, 'examples', 'clinic.migmap'), join(workspace, 'hospital.migmap'));
    const page = await place.browser.newPage({ viewport: { width: 1400, height: 900 } });
    if (language !== 'en') await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
    const window = new EditorWindow(place, page, workspace, whose);
    await window.load();
    return window;
  }

  /** A second window of the same folder, of the same VS Code. */
  async another(): Promise<EditorWindow> {
    const page = await this.#place.browser.newPage({ viewport: { width: 1400, height: 900 } });
    const window = new EditorWindow(this.#place, page, this.workspace, 'shared');
    await window.load();
    return window;
  }

  /** Opens the folder. */
  async load(): Promise<void> {
    await this.page.goto(this.#place.host.window(this.workspace, []));
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
    return this.#place.host.running('dist/server.js');
  }

  async close(): Promise<void> {
    if (this.#isOwn) return endPlace(this.#place);
    // Whoever leaves a window ends what ran for it; one that is torn away is waited for.
    await this.page.goto('about:blank');
    await this.page.context().close();
  }
}
