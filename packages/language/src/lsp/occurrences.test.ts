import assert from 'node:assert/strict';
import { resolve } from '@migmap/core';
import { readMap } from '../workspace/load-maps.ts';
import { type Occurrence, type Occurrences, occurrencesOf } from './occurrences.ts';

function read(texts: Readonly<Record<string, string>>): Occurrences {
  return occurrencesOf({ resolved: resolve(readMap(texts, Object.keys(texts)[0] ?? '')) });
}

function shown({ role, sort, name, source }: Occurrence): string {
  return `${source.file} ${source.start}: ${role} of ${sort} ${name}`;
}

describe('the names of a map', () => {
  it('are found where they are declared and where they are meant, imports first', () => {
    const names = read({
      'map.migmap': 'import "teams.migmap"\nservice dns in base { owner it }',
      'teams.migmap': 'team it\nlayer base { owner it }',
    });
    assert.deepEqual(names.of('team', 'it').map(shown), [
      'teams.migmap 5: declaration of team it',
      'teams.migmap 27: reference of team it',
      'map.migmap 50: reference of team it',
    ]);
    assert.deepEqual(names.in('map.migmap').map(shown), [
      'map.migmap 30: declaration of service dns',
      'map.migmap 37: reference of layer base',
      'map.migmap 50: reference of team it',
    ]);
  });

  it('are found by an offset in them or at their end', () => {
    const names = read({ 'a.migmap': 'team infra\nlayer base { owner infra }' });
    const at = (offset: number): string | undefined => names.at('a.migmap', offset)?.role;
    assert.deepEqual([4, 5, 10, 11].map(at), [undefined, 'declaration', 'declaration', undefined]);
    assert.deepEqual([29, 30, 35, 36].map(at), [undefined, 'reference', 'reference', undefined]);
  });

  it('mean the declaration of their sort', () => {
    const names = read({ 'a.migmap': 'team mail\nlayer mail { owner mail }' });
    assert.equal(names.at('a.migmap', 29)?.entry?.sort, 'team');
    assert.equal(names.of('layer', 'mail').length, 1);
  });

  it('keep what does not exist, and what is built in', () => {
    const names = read({ 'a.migmap': 'layer base { owner nobody }\nservice dns in base { kind dns }' });
    const [unknown] = names.of('team', 'nobody');
    assert.deepEqual([unknown?.role, unknown?.entry], ['reference', undefined]);
    assert.equal(names.of('kind', 'dns').length, 1);
  });

  it('are of the first sort that has them where several may stand', () => {
    const names = read({
      'a.migmap': 'layer base { tags core }\nservice base in base\nview v { include base, core, gone }',
    });
    assert.deepEqual(
      ['service', 'layer', 'tag'].map(
        (sort) => names.of(sort as 'tag', sort === 'tag' ? 'core' : 'base').length,
      ),
      [2, 2, 2],
    );
  });

  it('have every declaration of a name that is declared twice', () => {
    const names = read({ 'a.migmap': 'team it\nteam it\nlayer base { owner it }' });
    const all = names.of('team', 'it');
    assert.deepEqual(
      all.map(({ role }) => role),
      ['declaration', 'declaration', 'reference'],
    );
    assert.equal(all[2]?.entry?.source.start, 0);
  });
});
