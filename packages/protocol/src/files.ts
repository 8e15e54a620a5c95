/**
 * Server to client: what a file holds. Asked for where only the editor reaches the files: a server in a browser's
 * worker, a folder that lies nowhere on this machine. Only a client that says `files` of itself is asked.
 */
export const readFile = 'migmap/readFile';

/** Server to client: what stands in a folder. */
export const readFolder = 'migmap/readFolder';

/** What is asked for, as the client spells its folders and documents. */
export interface AboutUri {
  readonly uri: string;
}

/** `null` where the editor cannot tell, such as of a place that it does not reach just now. */
export type ReadFileResult = FileContent | null;

export interface FileContent {
  /** The bytes of the file in Base64; absent where there is no such file. */
  readonly content?: string;
}

/** `null` where there is no such folder, or the editor cannot tell. */
export type ReadFolderResult = readonly FolderEntry[] | null;

export interface FolderEntry {
  readonly name: string;
  /** A link to a folder is none. */
  readonly isFolder: boolean;
}
