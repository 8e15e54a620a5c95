import {
  type AboutUri,
  type FolderEntry,
  type ReadFileResult,
  type ReadFolderResult,
  readFile,
  readFolder,
} from '@migmap/protocol';
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads files for a server that cannot: in a browser, and of folders that lie nowhere on this machine. */
export function readFilesFor(client: BaseLanguageClient): void {
  client.onRequest(readFile, ({ uri }: AboutUri) => fileAt(uri));
  client.onRequest(readFolder, ({ uri }: AboutUri) => folderAt(uri));
}

async function fileAt(uri: string): Promise<ReadFileResult> {
  try {
    return { content: base64Of(await workspace.fs.readFile(Uri.parse(uri))) };
  } catch (error) {
    return isAbsent(error) ? {} : null;
  }
}

async function folderAt(uri: string): Promise<ReadFolderResult> {
  try {
    return (await workspace.fs.readDirectory(Uri.parse(uri))).map(entryOf);
  } catch {
    return null;
  }
}

function entryOf([name, type]: readonly [string, FileType]): FolderEntry {
  return { name, isFolder: type === FileType.Directory };
}

function isAbsent(error: unknown): boolean {
  return (
    error instanceof FileSystemError &&
    ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'].includes(error.code)
  );
}

/** In pieces, since a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    signs += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(signs);
}

const PIECE = 8192;

// Node and browsers have it.
declare const btoa: (signs: string) => string;
