import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
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

  it('writes into a named pipe, and leaves it one', () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const reader = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    writeWhole(path, 'new');
    const read = Buffer.alloc(8);
    assert.equal(read.toString('utf8', 0, readSync(reader, read)), 'new');
    closeSync(reader);
    assert.equal(statSync(path).isFIFO(), true);
  });

  it('leaves nothing behind where it cannot write', () => {
    mkdirSync(join(folder, 'a.migmap', 'inside'), { recursive: true });
    assert.throws(() => writeWhole(join(folder, 'a.migmap'), 'new'));
    assert.deepEqual(readdirSync(folder), ['a.migmap']);
  });
});
