import assert from 'node:assert/strict';
import { MapLibrary } from './library.ts';

const ROOT = 'file:///plans';

function library(files: Readonly<Record<string, string>>): MapLibrary {
  const made = new MapLibrary();
  for (const [name, text] of Object.entries(files)) {
    made.put(`${ROOT}/${name}`, text);
    made.enter(`${ROOT}/${name}`, ROOT);
  }
  return made;
}

/** The files of each map. */
function shown(made: MapLibrary): string[][] {
  return made.maps().map(({ map }) => map.files.map(({ file }) => file.uri.replace(`${ROOT}/`, '')));
}

function codes(made: MapLibrary, name: string): string[] {
  const [map] = made.mapsWith(`${ROOT}/${name}`);
  return map?.file(`${ROOT}/${name}`)?.problems.map(({ code }) => code) ?? [];
}

describe('a library of maps', () => {
  const plan = {
    'map.migmap': 'import "teams.migmap"\nmap "Move"',
    'other.migmap': 'import "teams.migmap"',
    'teams.migmap': 'team it',
    'alone.migmap': 'team it',
  };

  it('joins files as loading them from a disk does', () => {
    assert.deepEqual(shown(library(plan)), [
      ['alone.migmap'],
      ['teams.migmap', 'map.migmap'],
      ['teams.migmap', 'other.migmap'],
    ]);
  });

  it('knows every map that holds a file', () => {
    assert.equal(library(plan).mapsWith(`${ROOT}/teams.migmap`).length, 2);
    assert.deepEqual(library(plan).mapsWith(`${ROOT}/gone.migmap`), []);
  });

  it('keeps what it knows of a map while none of its files is another', () => {
    const made = library(plan);
    const before = made.maps();
    made.put(`${ROOT}/alone.migmap`, 'team other');
    made.put(`${ROOT}/map.migmap`, plan['map.migmap']);
    const after = made.maps();
    assert.deepEqual(
      after.map((map, index) => map === before[index]),
      [false, true, true],
    );
  });

  it('parses of a text that was edited only what is new', () => {
    const made = library({ 'map.migmap': 'team it\nteam hr\nteam ops' });
    const teams = () => made.maps()[0]?.resolved.teams ?? [];
    const before = teams();
    made.put(`${ROOT}/map.migmap`, 'team it\nteam hr { people 3 }\nteam ops');
    const after = teams();
    assert.deepEqual(
      after.map((team, index) => team === before[index]),
      [true, false, false],
    );
    assert.equal(after[2]?.name.source.start, 'team it\nteam hr { people 3 }\nteam '.length);
  });

  it('parses a text again only when it is another one', () => {
    const made = library(plan);
    const teams = made.mapsWith(`${ROOT}/teams.migmap`)[0]?.file(`${ROOT}/teams.migmap`);
    made.put(`${ROOT}/map.migmap`, `${plan['map.migmap']} { }`);
    assert.equal(made.mapsWith(`${ROOT}/teams.migmap`)[0]?.file(`${ROOT}/teams.migmap`), teams);
  });

  it('takes bytes and the same text for the same', () => {
    const made = library({});
    made.enter(`${ROOT}/a.migmap`, ROOT);
    made.put(`${ROOT}/a.migmap`, new TextEncoder().encode('team it'));
    const before = made.maps();
    made.put(`${ROOT}/a.migmap`, 'team it');
    assert.equal(made.maps()[0], before[0]);
  });

  it('wants what imports lead to, until it is told', () => {
    const made = library({ 'a.migmap': 'import "lib/b.migmap"' });
    assert.deepEqual(made.wanted(), [`${ROOT}/lib/b.migmap`]);
    assert.deepEqual(codes(made, 'a.migmap'), []);
    made.putNothing(`${ROOT}/lib/b.migmap`, 'absent');
    assert.deepEqual([made.wanted(), codes(made, 'a.migmap')], [[], ['reference/import-missing']]);
    made.put(`${ROOT}/lib/b.migmap`, 'team it');
    assert.deepEqual([shown(made), codes(made, 'a.migmap')], [[['lib/b.migmap', 'a.migmap']], []]);
  });

  it('says nothing against an import of which nobody can tell', () => {
    const made = library({ 'a.migmap': 'import "b.migmap"' });
    made.putNothing(`${ROOT}/b.migmap`, 'unknown');
    assert.deepEqual([made.wanted(), codes(made, 'a.migmap')], [[], []]);
  });

  it('starts no map at a file that only an import leads to', () => {
    const made = library({ 'a.migmap': 'import "lib/b.migmap"' });
    made.put(`${ROOT}/lib/b.migmap`, 'team it');
    made.put(`${ROOT}/a.migmap`, '');
    assert.deepEqual(shown(made), [['a.migmap']]);
  });

  it('holds each file against the root of its own map', () => {
    const made = library({ 'sub/a.migmap': 'import "../b.migmap"', 'b.migmap': 'team it' });
    assert.deepEqual(codes(made, 'sub/a.migmap'), []);
    made.enter(`${ROOT}/sub/a.migmap`, `${ROOT}/sub`);
    assert.deepEqual(codes(made, 'sub/a.migmap'), ['reference/import-outside-root']);
  });

  it('forgets a file', () => {
    const made = library(plan);
    made.leave(`${ROOT}/alone.migmap`);
    made.forget(`${ROOT}/alone.migmap`);
    assert.equal(made.maps().length, 2);
    assert.equal(made.has(`${ROOT}/alone.migmap`), false);
  });

  it('judges a map again by other settings, and only then', () => {
    let settings = {};
    const made = new MapLibrary(() => settings);
    made.put(`${ROOT}/a.migmap`, 'team it');
    made.enter(`${ROOT}/a.migmap`, ROOT);
    const [map] = made.maps();
    const before = map?.checked;
    assert.equal(map?.checked, before);
    settings = { severities: { 'reference/unused': 'off' } };
    assert.notDeepEqual(map?.checked.findings, before?.findings);
  });
});
