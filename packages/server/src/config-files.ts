import { type SourceFile, sourceFile } from '@migmap/core';
import { folderOf, isInside, type LoadedMap } from '@migmap/language/lsp';
import {
  type ConfigHost,
  type ConfigProblem,
  type Configuration,
  loadConfig,
  type ParsedJson,
  readJsonText,
  rules,
  type Settings,
  settingsOf,
  unmetVersions,
} from '@migmap/rules';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';
import manifest from '../package.json' with { type: 'json' };
import type { FileSystem } from './file-system.ts';

const CONFIG_NAME = 'migmap.config.json';

/** The configurations that lie beside the maps: of each map the nearest above its first file. */
export class ConfigFiles {
  readonly #files: Pick<FileSystem, 'read'>;
  /** What a client has open, by URI. */
  readonly #open = new Map<string, string>();
  /** By folder; undefined where a folder has none. */
  #known = new Map<string, Read | undefined>();

  constructor(files: Pick<FileSystem, 'read'>) {
    this.#files = files;
  }

  /** What a configuration says of a map, once it was read. */
  of(root: string, entry: string): Settings | undefined {
    for (const folder of foldersUpTo(root, entry)) {
      const read = this.#known.get(folder);
      if (read) return read.settings;
    }
    return undefined;
  }

  /** Reads what is not known yet. */
  async readFor(maps: readonly LoadedMap[]): Promise<void> {
    for (const { root, entry } of maps) {
      for (const folder of foldersUpTo(root, entry)) if (await this.#in(folder)) break;
    }
  }

  /** What the configuration of a folder says to leave aside: patterns as in a `.gitignore`. */
  async ignoredIn(folder: string): Promise<readonly string[]> {
    return (await this.#in(folder))?.configuration.ignore.map(({ value }) => value) ?? [];
  }

  /** The text of a configuration as a client has it, from now on. */
  put(uri: string, text: string): void {
    this.#open.set(uri, text);
    this.forget();
  }

  /** What lies on the disk counts again. */
  release(uri: string): void {
    this.#open.delete(uri);
    this.forget();
  }

  /** All is read again: a change may be in what a configuration extends. */
  forget(): void {
    // Another table, so that what is being read meanwhile is forgotten with the old one.
    this.#known = new Map();
  }

  /** Every configuration that was read, and what they extend. */
  uris(): string[] {
    return [...new Set(this.#all().flatMap(({ texts }) => [...texts.keys()]))].sort();
  }

  /** What is wrong in a file, with the text that its places count in. */
  problemsIn(
    uri: string,
  ): { readonly file: SourceFile; readonly problems: readonly ConfigProblem[] } | undefined {
    const reads = this.#all().filter(({ texts }) => texts.has(uri));
    const file = reads[0]?.texts.get(uri);
    const problems = reads.flatMap((read) => read.problems).filter(({ source }) => source.file === uri);
    return file && { file, problems: withoutRepeats(problems) };
  }

  #all(): Read[] {
    return [...this.#known.values()].filter((read) => read !== undefined);
  }

  async #in(folder: string): Promise<Read | undefined> {
    const known = this.#known;
    if (!known.has(folder)) known.set(folder, await this.#read(`${folder}/${CONFIG_NAME}`));
    return known.get(folder);
  }

  async #read(uri: string): Promise<Read | undefined> {
    const texts = new Map<string, SourceFile>();
    const host = this.#host(texts);
    if (!(await host.read(uri))) return undefined;
    const metas = rules.map(({ meta }) => meta);
    const configuration = await loadConfig(uri, host, metas);
    // A configuration for another version may well say what this one does not know.
    const unmet = unmetVersions(configuration, manifest.version, fits);
    const problems = unmet.length > 0 ? unmet : configuration.problems;
    return { configuration, settings: settingsOf(configuration), problems, texts };
  }

  #host(texts: Map<string, SourceFile>): ConfigHost {
    return {
      read: async (uri) => {
        const text = await this.#textOf(uri);
        if (text === undefined) return undefined;
        const source = sourceFile(uri, text);
        texts.set(uri, source);
        return readJsonText(source, treeOf);
      },
      resolve: (path, from) => new URL(path, from).href,
    };
  }

  async #textOf(uri: string): Promise<string | undefined> {
    const open = this.#open.get(uri);
    if (open !== undefined) return open;
    const content = await this.#files.read(uri);
    return typeof content === 'string' ? undefined : new TextDecoder().decode(content);
  }
}

export function isConfig(uri: string): boolean {
  return uri.endsWith('.json');
}

/** A configuration as it was read. */
interface Read {
  readonly configuration: Configuration;
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
  /** The file and those that it extends, by URI. */
  readonly texts: ReadonlyMap<string, SourceFile>;
}

/** Two configurations that extend the same file find the same in it. */
function withoutRepeats(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const byPlace = new Map(problems.map((one) => [`${one.source.start} ${one.message}`, one]));
  return [...byPlace.values()].sort((a, b) => a.source.start - b.source.start);
}

function fits(version: string, range: string): boolean | undefined {
  return validRange(range) === null ? undefined : satisfies(version, range, { includePrerelease: true });
}

// Node and browsers have them; they are named here so that the server needs the types of neither.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const URL: new (path: string, base: string) => { readonly href: string };

function treeOf(text: string): ParsedJson {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  return {
    tree,
    ...(first ? { error: { name: printParseErrorCode(first.error), offset: first.offset } } : {}),
  };
}

/** The folder of a file and those above it, as far as the root. */
function foldersUpTo(root: string, uri: string): string[] {
  const folders: string[] = [];
  for (let at = folderOf(uri); at !== ''; at = folderOf(at)) {
    if (at !== root && !isInside(at, root)) break;
    folders.push(at);
    if (at === root) break;
  }
  return folders;
}
