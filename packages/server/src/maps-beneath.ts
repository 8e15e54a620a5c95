import {
  type IgnoreHost,
  type IgnoreLists,
  ignoreListNames,
  ignoreListsBelow,
  ignoreListsFor,
  isIgnored,
} from '@migmap/rules';
import ignore from 'ignore';

/** Folders, as far as maps are looked for in them. Paths are absolute, with `/` between their parts. */
export interface Tree {
  /** What stands in a folder; nothing where there is none. */
  entries(folder: string): Promise<readonly TreeEntry[]>;
  /** The text of a file; empty where there is none. */
  text(path: string): Promise<string>;
  /** Whether lists of ignored files above a folder say nothing of it. */
  isTop(folder: string): Promise<boolean>;
  /** What the configuration of a folder says to leave aside. */
  patternsIn(folder: string): Promise<readonly string[]>;
}

export interface TreeEntry {
  readonly name: string;
  /** Links to folders are no folders: they may lead in circles, and what they show stands elsewhere. */
  readonly isFolder: boolean;
}

/** The maps beneath a folder, but for those that somebody has said to leave aside. */
export async function mapsBeneath(tree: Tree, folder: string): Promise<string[]> {
  const host = ignoreHost(tree);
  const found: string[] = [];
  await collect(tree, folder, await ignoreListsFor(folder, host), host, found);
  return found;
}

/** Folders in which nobody looks for maps. */
export function isLeftAside(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function collect(
  tree: Tree,
  folder: string,
  lists: IgnoreLists,
  host: IgnoreHost,
  found: string[],
): Promise<void> {
  for (const { name, isFolder } of await tree.entries(folder)) {
    const path = `${folder.replace(/\/$/, '')}/${name}`;
    if (isFolder) {
      if (isLeftAside(name) || isIgnored(lists, `${path}/`)) continue;
      await collect(tree, path, await ignoreListsBelow(lists, path, host), host, found);
    } else if (name.endsWith('.migmap') && !isIgnored(lists, path)) found.push(path);
  }
}

/** Lists of git and of our own, and what the configuration of a folder says. */
function ignoreHost(tree: Tree): IgnoreHost {
  return {
    isTop: (folder) => tree.isTop(folder),
    listIn: async (folder) => {
      const files = ignoreListNames.map((name) => tree.text(`${folder}/${name}`));
      const texts = [...(await Promise.all(files)), (await tree.patternsIn(folder)).join('\n')];
      const written = texts.filter((text) => text !== '');
      return written.length === 0 ? undefined : ignore().add(written.join('\n'));
    },
  };
}
