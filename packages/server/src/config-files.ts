import { folderOf, isInside, type LoadedMap } from '@migmap/language/lsp';
import { type ConfigHost, loadConfig, rules, type Settings, settingsOf } from '@migmap/rules';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { FileSystem } from './file-system.ts';

const CONFIG_NAME = 'migmap.config.json';

/** The configurations that lie beside the maps: of each map the nearest above its first file. */
export class ConfigFiles {
  readonly #files: FileSystem;
  readonly #onProblem: (message: string) => void;
  /** By folder; undefined where a folder has none. */
  readonly #known = new Map<string, Settings | undefined>();

  constructor(files: FileSystem, onProblem: (message: string) => void) {
    this.#files = files;
    this.#onProblem = onProblem;
  }

  /** What a configuration says of a map, once it was read. */
  of(root: string, entry: string): Settings | undefined {
    const folder = foldersUpTo(root, entry).find((above) => this.#known.get(above) !== undefined);
    return folder === undefined ? undefined : this.#known.get(folder);
  }

  /** Reads what is not known yet. */
  async readFor(maps: readonly LoadedMap[]): Promise<void> {
    for (const { root, entry } of maps) {
      for (const folder of foldersUpTo(root, entry)) {
        if (!this.#known.has(folder)) this.#known.set(folder, await this.#read(`${folder}/${CONFIG_NAME}`));
        if (this.#known.get(folder) !== undefined) break;
      }
    }
  }

  /** All is read again: a change may be in what a configuration extends. */
  forget(): void {
    this.#known.clear();
  }

  async #read(uri: string): Promise<Settings | undefined> {
    if (typeof (await this.#files.read(uri)) === 'string') return undefined;
    const configuration = await loadConfig(
      uri,
      this.#host(),
      rules.map(({ meta }) => meta),
    );
    for (const { message, source } of configuration.problems) this.#onProblem(`${source.file}: ${message}`);
    return settingsOf(configuration);
  }

  #host(): ConfigHost {
    return {
      read: async (uri) => {
        const content = await this.#files.read(uri);
        return typeof content === 'string' ? undefined : jsonTree(uri, new TextDecoder().decode(content));
      },
      resolve: (path, from) => new URL(path, from).href,
    };
  }
}

export function isConfig(uri: string): boolean {
  return uri.endsWith('.json');
}

// Node and browsers have them; they are named here so that the server needs the types of neither.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const URL: new (path: string, base: string) => { readonly href: string };

function jsonTree(file: string, text: string): Awaited<ReturnType<ConfigHost['read']>> {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems = errors.slice(0, 1).map(({ error, offset, length }) => ({
    message: `This is no JSON: ${printParseErrorCode(error)}.`,
    source: { file, start: offset, end: offset + length },
  }));
  return { tree, problems };
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
