import assert from 'node:assert/strict';
import type { MigrationMap } from '@migmap/core';
import { loadMaps, type MapFileSystem, readMap, readMaps } from './load-maps.ts';

const ROOT = 'file:///plans';

function disk(files: Readonly<Record<string, string>>): MapFileSystem {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]));
  return { read: async (uri) => texts.get(uri) };
}

/** The files of each map, in the order of the walk. */
function paths(maps: readonly MigrationMap[]): string[][] {
  return maps.map((map) => map.files.map(({ file }) => file.uri.replace(`${ROOT}/`, '')));
}

function codes(maps: readonly MigrationMap[]): string[] {
  return maps.flatMap((map) => map.files.flatMap((file) => file.problems.map((problem) => problem.code)));
}

async function load(files: Readonly<Record<string, string>>, ...entries: string[]): Promise<MigrationMap[]> {
  const uris = entries.map((path) => `${ROOT}/${path}`);
  return loadMaps(uris, disk(files), { root: ROOT });
}

describe('loading maps', () => {
  const plan = {
    'map.migmap': 'import "teams.migmap"\nimport "waves/first.migmap"\nmap "Move"',
    'teams.migmap': 'import "sites.migmap"\nteam it',
    'sites.migmap': 'site hq',
    'waves/first.migmap': 'import "../teams.migmap"\nwave one after none',
    'other.migmap': 'team it',
  };

  it('joins a file with all that it imports, imports before the importer', async () => {
    const maps = await load(plan, 'map.migmap');
    assert.deepEqual(paths(maps), [['sites.migmap', 'teams.migmap', 'waves/first.migmap', 'map.migmap']]);
    assert.deepEqual(codes(maps), []);
  });

  it('keeps files apart that no import connects', async () => {
    const maps = await load(plan, 'other.migmap', 'map.migmap');
    assert.deepEqual(paths(maps), [
      ['sites.migmap', 'teams.migmap', 'waves/first.migmap', 'map.migmap'],
      ['other.migmap'],
    ]);
  });

  it('gives the same maps for the same files, in whatever order they come', async () => {
    const all = Object.keys(plan);
    const forwards = await load(plan, ...all);
    const backwards = await load(plan, ...all.toReversed(), ...all);
    assert.deepEqual(forwards, backwards);
  });

  it('keeps two plans apart that share a file', async () => {
    const maps = await load(
      { 'a.migmap': 'import "c.migmap"', 'b.migmap': 'import "c.migmap"', 'c.migmap': '' },
      'b.migmap',
      'a.migmap',
    );
    assert.deepEqual(paths(maps), [
      ['c.migmap', 'a.migmap'],
      ['c.migmap', 'b.migmap'],
    ]);
  });

  it('goes through imports in a circle once', async () => {
    const circle = { 'a.migmap': 'import "b.migmap"\nteam a', 'b.migmap': 'import "a.migmap"\nteam b' };
    assert.deepEqual(paths(await load(circle, 'b.migmap')), paths(await load(circle, 'a.migmap')));
    assert.deepEqual(codes(await load(circle, 'a.migmap')), []);
  });

  it('follows a long chain of imports', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`f${index}.migmap`, `import "f${index + 1}.migmap"`]),
    );
    const maps = await load({ ...chain, 'f3000.migmap': 'team last' }, 'f0.migmap');
    assert.equal(maps[0]?.files.length, 3001);
    assert.equal(maps[0]?.files[0]?.teams[0]?.name.value, 'last');
  });

  it('knows a file by one name, however an import writes it', async () => {
    const files = { 'a.migmap': 'import "./sub/../teil%201 ü.migmap"\nimport "teil%201 ü.migmap"' };
    const uri = `${ROOT}/teil%25201%20%C3%BC.migmap`;
    const maps = await loadMaps(
      [`${ROOT}/a.migmap`],
      { read: async (other) => (other === uri ? 'team it' : files['a.migmap']) },
      { root: ROOT },
    );
    assert.deepEqual(
      maps[0]?.files.map((file) => file.file.uri),
      [uri, `${ROOT}/a.migmap`],
    );
  });

  it('finds an import that leads nowhere, on its path', async () => {
    const text = 'import "teans.migmap"';
    const [map] = await load({ 'a.migmap': text }, 'a.migmap');
    const [problem] = map?.files[0]?.problems ?? [];
    assert.equal(problem?.code, 'reference/import-missing');
    assert.equal(text.slice(problem?.source.start, problem?.source.end), '"teans.migmap"');
  });

  const refused: readonly (readonly [what: string, path: string, code: string])[] = [
    ['climbs out of the root', '../secret.migmap', 'reference/import-outside-root'],
    ['climbs out by a detour', 'sub/../../secret.migmap', 'reference/import-outside-root'],
    ['is absolute', '/etc/plan.migmap', 'reference/import-outside-root'],
    ['is an address', 'https://plans.example/a.migmap', 'reference/import-outside-root'],
    ['is no map', 'notes.md', 'reference/import-missing'],
    ['is the file itself', 'a.migmap', 'reference/import-missing'],
  ];
  for (const [what, path, code] of refused) {
    it(`does not follow an import that ${what}`, async () => {
      const asked: string[] = [];
      const fileSystem: MapFileSystem = {
        read: async (uri) => {
          asked.push(uri);
          return `import "${path}"`;
        },
      };
      const maps = await loadMaps([`${ROOT}/a.migmap`], fileSystem, { root: ROOT });
      assert.deepEqual(codes(maps), [code]);
      assert.deepEqual(asked, [`${ROOT}/a.migmap`]);
    });
  }

  it('tells of an entry that cannot be read, and reads the others', async () => {
    const unreadable: string[] = [];
    const fileSystem: MapFileSystem = {
      read: async (uri) => {
        if (uri.endsWith('gone.migmap')) throw new Error('vanished');
        return 'team it';
      },
    };
    const maps = await loadMaps([`${ROOT}/gone.migmap`, `${ROOT}/a.migmap`], fileSystem, {
      root: ROOT,
      onUnreadable: (uri, reason) => unreadable.push(`${uri}: ${reason}`),
    });
    assert.deepEqual(unreadable, [`${ROOT}/gone.migmap: Error: vanished`]);
    assert.deepEqual(paths(maps), [['a.migmap']]);
  });
});

describe('reading texts as maps', () => {
  const texts = {
    'maps/main.migmap': 'import "../base/team.migmap"',
    'base/team.migmap': 'team infra',
    'alone.migmap': 'team other',
  };

  it('starts at an entry', () => {
    assert.deepEqual(paths([readMap(texts, 'maps/main.migmap')]), [['base/team.migmap', 'maps/main.migmap']]);
  });

  it('finds all maps', () => {
    assert.deepEqual(paths(readMaps(texts)), [['alone.migmap'], ['base/team.migmap', 'maps/main.migmap']]);
  });
});
