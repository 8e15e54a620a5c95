import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';

describe('a folder that is made', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('comes with all that lead to it, and may be there', () => {
    makeFolder(join(folder, 'a/b/c'));
    makeFolder(join(folder, 'a/b/c'));
    assert.equal(statSync(join(folder, 'a/b/c')).isDirectory(), true);
  });

  it('is refused below a file', () => {
    writeFileSync(join(folder, 'a'), '');
    assert.throws(() => makeFolder(join(folder, 'a/b')));
  });

  it('is refused, and not tried for ever, where nobody can make one', function () {
    if (!existsSync('/proc/self')) this.skip();
    assert.throws(() => makeFolder('/proc/migmap/deeper'));
  });
});
