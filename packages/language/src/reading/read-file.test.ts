import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inEnglish } from '@migmap/core';
import { LARGEST_FILE, readFile } from './read-file.ts';

const clinic = readFileSync(new URL('../../../../examples/clinic.migmap', import.meta.url));
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

describe('reading a file', () => {
  it('reads the clinic without a problem', () => {
    const file = readFile('clinic.migmap', clinic);
    assert.deepEqual(file.problems, []);
    assert.equal(file.services.length, 7);
    assert.equal(file.waves.length, 5);
    assert.equal(file.rollbacks.length, 5);
    assert.equal(file.assertions.length, 2);
  });

  it('reads it the same with a byte order mark and with CRLF', () => {
    const plain = readFile('clinic.migmap', clinic);
    const marked = readFile('clinic.migmap', new Uint8Array([0xef, 0xbb, 0xbf, ...clinic]));
    assert.deepEqual(marked, plain);
    const windows = readFile('clinic.migmap', clinic.toString('utf8').replaceAll('\n', '\r\n'));
    assert.deepEqual(windows.problems, []);
    assert.equal(windows.headers[0]?.description?.value, plain.headers[0]?.description?.value);
  });

  it('says from where on a text is not UTF-8, and reads the rest', () => {
    const file = readFile('main.migmap', bytes('team it "B\u00fcro" { people 3 }\nteam hr', 'latin1'));
    assert.deepEqual(
      file.problems.map(({ code, source }) => [code, source.start]),
      [['syntax/encoding', 10]],
    );
    assert.equal(file.teams.length, 2);
  });

  it('knows UTF-16 and what is no text at all', () => {
    const utf16 = readFile('main.migmap', new Uint8Array([0xff, 0xfe, ...bytes('team it', 'utf16le')]));
    assert.match(utf16.problems.map(({ message }) => inEnglish(message)).join(), /UTF-16/);
    const picture = readFile('main.migmap', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    assert.deepEqual(
      picture.problems.map((problem) => problem.code),
      ['syntax/encoding'],
    );
  });

  it('takes a replacement character for what it is, if it was written as such', () => {
    assert.deepEqual(readFile('main.migmap', bytes('team it "\uFFFD"', 'utf8')).problems, []);
  });

  it('finds each merge conflict once, and reads the first side and the rest', () => {
    const text =
      'team it\n<<<<<<< ours\nsite hq "Here"\n=======\nsite hq "There"\n>>>>>>> theirs\nsite branch\n';
    const file = readFile('main.migmap', text);
    assert.deepEqual(
      file.problems.map(({ code, source }) => [code, text.slice(source.start, source.end)]),
      [['syntax/merge-conflict', '<<<<<<< ours']],
    );
    assert.deepEqual(
      file.sites.map((site) => [site.name.value, site.title?.value]),
      [
        ['hq', 'Here'],
        ['branch', undefined],
      ],
    );
  });

  it('finds a slip beside a merge conflict', () => {
    const text = 'sitee hq\n<<<<<<< a\nteam it\n||||||| b\nteam i\n=======\nteam ict\n>>>>>>> c\n';
    const codes = readFile('main.migmap', text).problems.map((problem) => problem.code);
    assert.deepEqual(codes, ['syntax/parse', 'syntax/merge-conflict']);
  });

  it('does not read a file of 50 MB', () => {
    const file = readFile('main.migmap', new Uint8Array(LARGEST_FILE));
    assert.deepEqual(
      file.problems.map((problem) => inEnglish(problem.message)),
      ['the file is larger than 50 MB and was not read; split it, and join the parts by imports'],
    );
  });

  it('reads nothing out of nothing', () => {
    for (const text of ['', '\n', '// a comment', '/* another */', '\uFEFF']) {
      assert.deepEqual(readFile('main.migmap', text).problems, []);
    }
  });
});
