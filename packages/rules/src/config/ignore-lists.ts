/** Says of a path inside the folder of a list what the list says of it, as git reads lists. */
export interface IgnoreList {
  test(path: string): { readonly ignored: boolean; readonly unignored: boolean };
}

/** The list of one folder, and those above it. Folders are absolute paths with `/` between their parts. */
export interface IgnoreLists {
  readonly folder: string;
  readonly list: IgnoreList | undefined;
  readonly above: IgnoreLists | undefined;
}

/** Where lists come from. It is handed in, so that nothing here knows of disks. */
export interface IgnoreHost {
  /** Whether lists above a folder say nothing of it: it is the top of a repository, or of the disk. */
  isTop(folder: string): boolean | Promise<boolean>;
  /** What the files of one folder say to leave aside, all together; undefined where there are none. */
  listIn(folder: string): Promise<IgnoreList | undefined>;
}

/** Beside a configuration, the files that say what to leave aside. */
export const ignoreListNames = ['.gitignore', '.migmapignore'] as const;

/** The lists that hold in a folder: its own, and those above up to the top; `lowest` lies beneath them all. */
export async function ignoreListsFor(
  folder: string,
  host: IgnoreHost,
  lowest?: IgnoreLists,
): Promise<IgnoreLists> {
  const above = (await host.isTop(folder)) ? lowest : await ignoreListsFor(folderOf(folder), host, lowest);
  return ignoreListsBelow(above, folder, host);
}

/** The lists that hold in a folder, given those of the one above. */
export async function ignoreListsBelow(
  above: IgnoreLists | undefined,
  folder: string,
  host: IgnoreHost,
): Promise<IgnoreLists> {
  return { folder, above, list: await host.listIn(folder) };
}

/** Whether git would leave a file or, with a `/` at its end, a folder aside. The nearest list that says something counts. */
export function isIgnored(lists: IgnoreLists | undefined, path: string): boolean {
  for (let at = lists; at !== undefined; at = at.above) {
    // What is not beneath the folder of a list is none of its business.
    const folder = at.folder.endsWith('/') ? at.folder : `${at.folder}/`;
    const verdict = path.startsWith(folder) ? at.list?.test(path.slice(folder.length)) : undefined;
    if (verdict?.ignored) return true;
    if (verdict?.unignored) return false;
  }
  return false;
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  // What stands at the top of a disk keeps its `/`: `/`, `C:/`.
  return path.slice(0, end === path.indexOf('/') ? end + 1 : end);
}
