/** Where files come from. It is handed in, so that the server starts in a browser as well. */
export interface FileSystem {
  /** What a file holds; `absent` where there is none, `unknown` where this system cannot tell. */
  read(uri: string): Promise<Uint8Array | 'absent' | 'unknown'>;
  /**
   * The maps beneath a folder, but for those that lists of ignored files name, or the patterns that the configuration
   * of a folder has.
   */
  mapsBeneath(folder: string, patternsIn: (folder: string) => Promise<readonly string[]>): Promise<string[]>;
  isFolder(uri: string): Promise<boolean>;
  /** The folder that the imports of a file outside of all workspaces may not leave. */
  rootOf(uri: string): Promise<string>;
}

/** Files of this machine from one, and all others from another: a folder may lie where only the client reaches. */
export function besides(machine: FileSystem, others: FileSystem): FileSystem {
  const of = (uri: string): FileSystem => (uri.startsWith('file:') ? machine : others);
  return {
    read: (uri) => of(uri).read(uri),
    mapsBeneath: (folder, patternsIn) => of(folder).mapsBeneath(folder, patternsIn),
    isFolder: (uri) => of(uri).isFolder(uri),
    rootOf: (uri) => of(uri).rootOf(uri),
  };
}
