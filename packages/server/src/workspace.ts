import { inEnglish, type Speaker } from '@migmap/core';
import {
  canonicalUri,
  folderOf,
  isInside,
  MapLibrary,
  type Reader,
  type Snapshot,
  snapshotOf,
} from '@migmap/language/lsp';
import { ignoreListNames } from '@migmap/rules';
import { ConfigFiles, isConfig } from './config-files.ts';
import type { Configuration } from './configuration.ts';
import type { FileSystem } from './file-system.ts';

/** A document that a client has open: what it says is the text, whatever lies on the disk. */
export interface OpenDocument {
  /** As the client spells it. */
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

/**
 * The folders of a client with their files, the documents it has open, and the maps that these make up. What
 * needs the disk is done one after the other, in the order of the messages that asked for it.
 */
export class Workspace {
  readonly library: MapLibrary;
  readonly #files: FileSystem;
  readonly #folders = new Set<string>();
  readonly #open = new Map<string, OpenDocument>();
  readonly configs: ConfigFiles;
  /** Puts what is said into the words of the reader. */
  speak: Speaker = inEnglish;
  #work: Promise<void> = Promise.resolve();
  #onChange: (typed?: string) => void = () => {};

  readonly #onFault: (error: unknown) => void;

  constructor(files: FileSystem, configuration: Configuration, onFault: (error: unknown) => void) {
    this.#files = files;
    this.#onFault = onFault;
    this.configs = new ConfigFiles(files);
    this.library = new MapLibrary((root, entry) => configuration.over(this.configs.of(root, entry)));
  }

  /** Told of everything that may have changed a map, before anybody has looked; `typed` where it was typing. */
  onChange(listener: (typed?: string) => void): void {
    this.#onChange = listener;
  }

  /** A file as it is now; undefined where no map holds it. Wait for `ready` before. */
  snapshot(clientUri: string): Snapshot | undefined {
    return snapshotOf(this.library, canonicalUri(clientUri), this.reader());
  }

  /** Who gets to see what is made of snapshots. */
  reader(): Reader {
    return { spelling: (uri) => this.clientUri(uri), speak: this.speak };
  }

  /** The spelling of the client for the files it has open, and our own for others. */
  clientUri(uri: string): string {
    return this.#open.get(uri)?.uri ?? uri;
  }

  documentOf(uri: string): OpenDocument | undefined {
    return this.#open.get(canonicalUri(uri));
  }

  /** The folders that the client has open. */
  folders(): readonly string[] {
    return [...this.#folders];
  }

  /** Every file that may have findings: those of maps, and configurations. */
  files(): string[] {
    return [...this.library.filesInMaps(), ...this.configs.uris()];
  }

  /** Once all that was asked for is done, and all is read that imports lead to. */
  async ready(): Promise<void> {
    for (let work: Promise<void> | undefined; work !== this.#work; ) {
      work = this.#work;
      await work;
      await this.#readWanted();
      await this.configs.readFor(this.library.maps());
    }
  }

  addFolder(folder: string): void {
    const uri = folderUri(folder);
    if (this.#folders.has(uri)) return;
    this.#folders.add(uri);
    this.#do(async () => {
      await this.#enterMapsBeneath(uri);
      await this.#sortOpenDocuments();
    });
  }

  removeFolder(folder: string): void {
    const uri = folderUri(folder);
    if (!this.#folders.delete(uri)) return;
    this.#do(async () => {
      for (const file of this.library.uris()) if (isInside(file, uri)) this.#drop(file);
      this.configs.forget();
      // A folder of the workspace may lie in another.
      for (const outer of this.#folders) if (isInside(uri, outer)) await this.#enterMapsBeneath(uri);
      await this.#sortOpenDocuments();
    });
  }

  opened(document: OpenDocument): void {
    const uri = canonicalUri(document.uri);
    this.#open.set(uri, document);
    if (isConfig(uri)) {
      this.#configChanged(() => this.configs.put(uri, document.getText()));
      return;
    }
    this.library.put(uri, document.getText());
    this.#do(async () => this.#enter(uri));
  }

  changed(document: OpenDocument): void {
    const uri = canonicalUri(document.uri);
    if (isConfig(uri)) {
      this.#configChanged(() => this.configs.put(uri, document.getText()));
      return;
    }
    this.library.put(uri, document.getText());
    this.#onChange(uri);
  }

  /** The text on the disk counts again. */
  closed(document: OpenDocument): void {
    const uri = canonicalUri(document.uri);
    this.#open.delete(uri);
    if (isConfig(uri)) {
      this.#configChanged(() => this.configs.release(uri));
      return;
    }
    this.#do(async () => {
      this.library.leave(uri);
      if (this.#open.has(uri)) await this.#enter(uri);
      else if ((await this.#read(uri)) && this.#folderOf(uri)) await this.#enterMapsBeneath(folderOf(uri));
    });
  }

  /** Files or folders that came, went, or have another content. */
  diskChanged(clientUris: readonly string[]): void {
    const uris = clientUris.map(canonicalUri);
    this.#do(async () => {
      for (const uri of uris) await this.#look(uri);
    });
    if (uris.some(isConfig) || uris.some(isIgnoreList)) this.#configChanged(() => this.configs.forget());
  }

  /** Something beside the texts is another: the settings of the editor. */
  settingsChanged(): void {
    this.#onChange();
  }

  /** What is left aside may be another, in all folders beneath. */
  #configChanged(change: () => void): void {
    this.#do(async () => {
      change();
      for (const folder of this.#folders) await this.#sortFolder(folder);
    });
  }

  #do(work: () => Promise<void>): void {
    this.#work = this.#work
      .then(work)
      .catch(this.#onFault)
      .finally(() => this.#onChange());
  }

  async #look(uri: string): Promise<void> {
    if (uri.endsWith('.migmap')) {
      const isKnown = this.library.has(uri);
      if (!(await this.#read(uri))) this.#drop(uri);
      else if (!isKnown && this.#folderOf(uri) !== undefined) await this.#enterMapsBeneath(folderOf(uri));
      if (this.library.has(uri)) return;
    }
    for (const file of this.library.uris()) if (isInside(file, uri)) this.#drop(file);
    if (await this.#files.isFolder(uri)) await this.#enterMapsBeneath(uri);
  }

  /** What is left aside now goes, unless it is open, or imported; what no longer is comes. */
  async #sortFolder(folder: string): Promise<void> {
    const found = new Set(await this.#mapsBeneath(folder));
    for (const uri of this.library.uris()) if (isInside(uri, folder) && !found.has(uri)) this.#drop(uri);
    await this.#enterMapsBeneath(folder);
  }

  #mapsBeneath(folder: string): Promise<string[]> {
    return this.#files.mapsBeneath(folder, (inner) => this.configs.ignoredIn(inner));
  }

  async #enterMapsBeneath(folder: string): Promise<void> {
    for (const uri of await this.#mapsBeneath(folder)) {
      if (this.#folderOf(uri) === undefined) continue;
      if (!this.library.has(uri)) await this.#read(uri);
      await this.#enter(uri);
    }
  }

  /** Documents that are open stay, wherever they are now. */
  async #sortOpenDocuments(): Promise<void> {
    for (const uri of this.#open.keys()) if (!isConfig(uri)) await this.#enter(uri);
  }

  async #enter(uri: string): Promise<void> {
    this.library.enter(uri, this.#folderOf(uri) ?? (await this.#files.rootOf(uri)));
  }

  #drop(uri: string): void {
    if (this.#open.has(uri)) return;
    this.library.leave(uri);
    this.library.forget(uri);
  }

  async #readWanted(): Promise<void> {
    for (let wanted = this.library.wanted(); wanted.length > 0; wanted = this.library.wanted()) {
      for (const uri of wanted) await this.#read(uri);
    }
  }

  /** Puts what lies on the disk into the library, unless the client has a text of its own. */
  async #read(uri: string): Promise<boolean> {
    const content = await this.#files.read(uri);
    if (this.#open.has(uri)) return true;
    if (typeof content === 'string') this.library.putNothing(uri, content);
    else this.library.put(uri, content);
    return typeof content !== 'string';
  }

  /** The innermost folder of the workspace that holds a file. */
  #folderOf(uri: string): string | undefined {
    const holding = [...this.#folders].filter((folder) => isInside(uri, folder));
    return holding.sort((a, b) => b.length - a.length)[0];
  }
}

function isIgnoreList(uri: string): boolean {
  return ignoreListNames.some((name) => uri.endsWith(`/${name}`));
}

function folderUri(uri: string): string {
  return canonicalUri(uri).replace(/\/+$/, '');
}
