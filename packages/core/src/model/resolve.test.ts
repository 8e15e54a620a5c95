import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { dispositionOf, label, type ResolvedMap, resolve } from './resolve.ts';

function resolved(files: Record<string, string>): ResolvedMap {
  return resolve(readMap(files, 'main.migmap'));
}

describe('a resolved map', () => {
  it('joins its files in the order of the walk: imports before importer', () => {
    const map = resolved({
      'main.migmap': 'import "base.migmap"\nlayer top "Top"',
      'base.migmap': 'layer base "Base"',
    });
    assert.deepEqual(
      map.layers.map((layer) => layer.name.value),
      ['base', 'top'],
    );
  });

  it('keeps one namespace a sort: a team and a service may share a name', () => {
    const map = resolved({
      'main.migmap': 'team mail "Mail team"  service mail "Mail" in top { to "Postfix"  owner mail }',
    });
    assert.deepEqual(map.duplicates, []);
    assert.equal(map.find('team', 'mail')?.title?.value, 'Mail team');
    assert.equal(map.find('service', 'mail')?.title?.value, 'Mail');
    assert.equal(map.find('service', 'fax'), undefined);
  });

  it('lets the first of two things with one name count', () => {
    const map = resolved({ 'main.migmap': 'team ops "First"  team ops "Second"' });
    assert.equal(map.find('team', 'ops')?.title?.value, 'First');
    assert.equal(map.duplicates.length, 1);
  });

  it('tells what happens to a service', () => {
    const map = resolved({
      'main.migmap': `
        service a "A" in l { from "1"  to "2" }
        service b "B" in l { to "2" }
        service c "C" in l { from "1" }
        service d "D" in l { stays "1" }
        service e "E" in l { }`,
    });
    assert.deepEqual(map.services.map(dispositionOf), [
      'replaced',
      'introduced',
      'dropped',
      'stays',
      'unsaid',
    ]);
  });

  it('knows what a map does not say', () => {
    const map = resolved({ 'main.migmap': 'team ops "Operations"' });
    assert.deepEqual([map.stage, map.profile, map.timezone], ['review', 'public', 'UTC']);
  });

  it('calls things by title and name', () => {
    const map = resolved({ 'main.migmap': 'team ops "Operations"  team desk' });
    assert.deepEqual(map.teams.map(label), ['"Operations" (ops)', '`desk`']);
  });
});
