import { canonicalUri, folderOf, isInside } from '@migmap/language/lsp';
import {
  type AboutUri,
  type ReadFileResult,
  type ReadFolderResult,
  readFile,
  readFolder,
} from '@migmap/protocol';
import type { FileSystem } from './file-system.ts';
import { isLeftAside, mapsBeneath, type Tree } from './maps-beneath.ts';

/** The way to the client, once it has introduced itself. */
export interface FilesOfClient {
  /** Whether it reads files for us. */
  readonly reads: () => boolean;
  /** The folders that it has open, for above them there is nothing to be looked for. */
  readonly folders: () => readonly string[];
  readonly ask: (method: string, params: AboutUri) => Promise<unknown>;
}

/** Files that only the client reaches; without its help nobody can tell. */
export function clientFiles(client: FilesOfClient): FileSystem {
  const ask = async <R>(method: string, uri: string): Promise<R | null> => {
    if (!client.reads() || !uri.includes('://')) return null;
    return (await client.ask(method, { uri }).catch(() => null)) as R | null;
  };
  const read: FileSystem['read'] = async (uri) => {
    const answer = await ask<ReadFileResult>(readFile, uri);
    if (answer === null) return 'unknown';
    return answer?.content === undefined ? 'absent' : bytesOf(answer.content);
  };
  const entries = async (uri: string): Promise<ReadFolderResult> => ask<ReadFolderResult>(readFolder, uri);
  return {
    read,
    mapsBeneath: async (folder, patternsIn) => {
      const { origin, path } = split(folder);
      const uriOf = (inner: string): string => joined(origin, inner);
      const tree: Tree = {
        entries: async (inner) => (await entries(uriOf(inner))) ?? [],
        text: async (inner) => {
          const content = await read(uriOf(inner));
          return typeof content === 'string' ? '' : new TextDecoder().decode(content);
        },
        // Above what is open nobody looks, and an editor would not be asked for it.
        isTop: async (inner) =>
          !client.folders().some((open) => uriOf(inner) !== open && isInside(uriOf(inner), open)),
        patternsIn: (inner) => patternsIn(uriOf(inner)),
      };
      return (await mapsBeneath(tree, path)).map(uriOf).sort();
    },
    isFolder: async (uri) => {
      const { path } = split(uri);
      if (isLeftAside(path.slice(path.lastIndexOf('/') + 1))) return false;
      return (await entries(uri)) !== null;
    },
    rootOf: async (uri) => (uri.includes('://') ? folderOf(uri) : ''),
  };
}

/** Where a URI leads, and the path there as a person writes it. */
function split(uri: string): { readonly origin: string; readonly path: string } {
  const origin = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*/.exec(uri)?.[0] ?? '';
  return { origin, path: decodeURIComponent(uri.slice(origin.length)) };
}

function joined(origin: string, path: string): string {
  return canonicalUri(origin + path.replaceAll('%', '%25'));
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

// Node and browsers have them; they are named here so that the server needs the types of neither.
declare const atob: (base64: string) => string;
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
