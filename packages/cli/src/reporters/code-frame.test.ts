import assert from 'node:assert/strict';
import { positionAt, sourceFile } from '@migmap/core';
import { codeFrame } from './code-frame.ts';

/** The line and, beneath it, the mark, for the place between `<|` and `|>`. */
function shown(marked: string): string | undefined {
  const start = marked.indexOf('<|');
  const text = marked.replace('<|', '').replace('|>', '');
  const end = marked.indexOf('|>') - 2;
  const source = sourceFile('file:///a.migmap', text);
  const range = { start: positionAt(source, start), end: positionAt(source, end) };
  const frame = codeFrame({ file: 'a.migmap', uri: source.uri, range, source });
  return frame && `${frame.line}\n${frame.mark}`;
}

describe('the line that a finding shows', () => {
  it('marks what is meant', () => {
    assert.equal(shown('a\n  depends on <|dns|>, time\nb'), '  depends on dns, time\n             ^^^');
  });

  it('marks one place where nothing stands', () => {
    assert.equal(shown('service <||>{'), 'service {\n        ^');
  });

  it('marks to the end of the line what goes over several', () => {
    assert.equal(shown('<|wave a {  \n}|>'), 'wave a {  \n^^^^^^^^ …');
  });

  it('keeps tabs, so that the mark stands beneath', () => {
    assert.equal(shown('\tto\t<|"x"|>'), '\tto\t"x"\n\t  \t^^^');
  });

  it('counts wide characters as two columns, and marks above letters as none', () => {
    assert.equal(shown('"邮件" <|x|>'), '"邮件" x\n       ^');
    assert.equal(shown('"e\u0301" <|x|>'), '"e\u0301" x\n    ^');
  });

  it('leaves out the end of a line in CRLF', () => {
    assert.equal(shown('<|a|>\r\nb'), 'a\n^');
  });

  it('cuts a long line around what is meant', () => {
    const frame = shown(`${'a'.repeat(200)}<|dns|>${'b'.repeat(200)}`) ?? '';
    const [line = '', mark = ''] = frame.split('\n');
    assert.equal(line.startsWith('… a') && line.endsWith('b …'), true);
    assert.equal(line.slice(mark.indexOf('^'), mark.indexOf('^') + 3), 'dns');
    assert.equal(line.length < 130, true);
  });

  it('lets nothing through that a terminal would obey', () => {
    assert.equal(shown('"\u001b[31m" <|x|>'), '"\ufffd[31m" x\n        ^');
  });

  it('shows no empty line', () => {
    assert.equal(shown('a\n<||>\nb'), undefined);
  });
});
