import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leadsOn, matters, type Scope, scopeOf, startsOf } from './scope.ts';

describe('what a watched check looks at', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'migmap-scope-')));
    mkdirSync(join(folder, 'plans'));
    writeFileSync(join(folder, 'migmap.config.json'), '{}');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const scope = (operands: string[], asked: string[] = [], named: string[] = []): Scope =>
    scopeOf({ operands, named, asked: new Set(asked), cwd: folder });
  const sees = (path: string, where: Scope): boolean => matters(join(folder, path), where);

  it('is each map beneath a folder, and what decides over them', () => {
    const where = scope(['plans']);
    for (const path of ['plans/a.migmap', 'plans/new/b.migmap', 'plans/.gitignore', 'migmap.config.json']) {
      assert.equal(sees(path, where), true, path);
    }
    for (const path of [
      'plans/notes.md',
      'other/c.migmap',
      'plans/.trash/d.migmap',
      'plans/node_modules/e.migmap',
    ]) {
      assert.equal(sees(path, where), false, path);
    }
  });

  it('is a file that was named, and those that it imports, be they there or not', () => {
    const where = scope(['plans/a.migmap'], ['plans/a.migmap', 'base/gone.migmap']);
    assert.equal(sees('plans/a.migmap', where), true);
    assert.equal(sees('base/gone.migmap', where), true);
    assert.equal(sees('plans/other.migmap', where), false);
  });

  it('is a file that an option names', () => {
    assert.equal(sees('ci/strict.json', scope(['plans'], [], ['ci/strict.json'])), true);
    assert.equal(sees('ci/report.json', scope(['plans'], [], ['ci/strict.json'])), false);
  });

  it('is what a pattern may come to match', () => {
    const where = scope(['plans/**/*.migmap']);
    assert.equal(sees('plans/new/a.migmap', where), true);
    assert.equal(leadsOn(join(folder, 'plans/new'), where), true);
  });

  it('is seen from above, so that a folder may go and come back', () => {
    assert.ok(startsOf(scope(['plans'])).has(folder));
    assert.equal(leadsOn(join(folder, 'plans'), scope(['plans'])), true);
    assert.equal(leadsOn(join(folder, 'other'), scope(['plans'])), false);
  });
});
