import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

describe('writing a file as a whole', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('replaces the text and leaves nothing beside it', () => {
    const path = join(folder, 'a.migmap');
    writeFileSync(path, 'old');
    writeWhole(path, 'new');
    assert.equal(readFileSync(path, 'utf8'), 'new');
    assert.deepEqual(readdirSync(folder), ['a.migmap']);
  });

  it('keeps who may read and write it', () => {
    const path = join(folder, 'a.migmap');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    writeWhole(path, 'new');
    assert.equal(statSync(path).mode & 0o777, 0o640);
  });

  it('writes what a link leads to, and keeps the link', () => {
    const path = join(folder, 'link.migmap');
    writeFileSync(join(folder, 'a.migmap'), 'old');
    symlinkSync('a.migmap', path);
    writeWhole(path, 'new');
    assert.equal(lstatSync(path).isSymbolicLink(), true);
    assert.equal(readFileSync(join(folder, 'a.migmap'), 'utf8'), 'new');
  });

  it('leaves nothing behind where it cannot write', () => {
    mkdirSync(join(folder, 'a.migmap', 'inside'), { recursive: true });
    assert.throws(() => writeWhole(join(folder, 'a.migmap'), 'new'));
    assert.deepEqual(readdirSync(folder), ['a.migmap']);
  });
});
