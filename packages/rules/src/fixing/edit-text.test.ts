import assert from 'node:assert/strict';
import { editText } from './edit-text.ts';

const at = (start: number, end: number, text: string) => ({ source: { file: 'a', start, end }, text });

describe('editing a text', () => {
  it('takes edits in any order', () => {
    assert.equal(editText('one two three', [at(0, 3, '1'), at(8, 13, '3'), at(4, 7, '2')]), '1 2 3');
  });

  it('ends new lines as the text does', () => {
    assert.equal(editText('a\r\nb\r\n', [at(3, 3, 'x\ny\r\n')]), 'a\r\nx\r\ny\r\nb\r\n');
    assert.equal(editText('a\nb\n', [at(2, 2, 'x\r\n')]), 'a\nx\nb\n');
  });
});
