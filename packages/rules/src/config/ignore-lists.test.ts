import assert from 'node:assert/strict';
import { type IgnoreHost, ignoreListsFor, isIgnored } from './ignore-lists.ts';

/** Lists of whole names, `!` before those that are kept; `top` folders are the tops of repositories. */
function hostOf(lists: Readonly<Record<string, readonly string[]>>, top: string): IgnoreHost {
  return {
    isTop: (folder) => folder === top,
    listIn: async (folder) => {
      const names = lists[folder];
      return names && { test: (path) => verdict(names, path) };
    },
  };
}

function verdict(names: readonly string[], path: string): { ignored: boolean; unignored: boolean } {
  return { ignored: names.includes(path), unignored: names.includes(`!${path}`) };
}

describe('lists of what to leave aside', () => {
  const lists = { '/': ['plans/a'], '/plans': ['a', 'sub/b', 'sub/c'], '/plans/sub': ['!b'] };

  async function ignored(path: string, folder: string, top: string): Promise<boolean> {
    return isIgnored(await ignoreListsFor(folder, hostOf(lists, top)), path);
  }

  it('hold for what is beneath them, the nearest first', async () => {
    assert.equal(await ignored('/plans/a', '/plans', '/plans'), true);
    assert.equal(await ignored('/plans/sub/b', '/plans/sub', '/plans'), false);
    assert.equal(await ignored('/plans/sub/c', '/plans/sub', '/plans'), true);
    assert.equal(await ignored('/plans-b/a', '/plans', '/plans'), false);
  });

  it('hold up to the top, and no further', async () => {
    const only = { '/': ['plans/x'], 'C:/': ['x'] };
    const at = async (path: string, folder: string, top: string) =>
      isIgnored(await ignoreListsFor(folder, hostOf(only, top)), path);
    assert.equal(await at('/plans/x', '/plans', '/'), true);
    assert.equal(await at('/plans/x', '/plans', '/plans'), false);
    assert.equal(await at('C:/x', 'C:/plans', 'C:/'), true);
  });
});
