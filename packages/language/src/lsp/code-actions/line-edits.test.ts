import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LineEdit, lineEdits } from './line-edits.ts';

function applied(text: string, edits: readonly LineEdit[]): string {
  return [...edits].reverse().reduce((done, { start, end, text: by }) => {
    return done.slice(0, start) + by + done.slice(end);
  }, text);
}

describe('edits by lines', () => {
  it('leave alone the lines between two that change', () => {
    const before = 'one\ntwo {\n}\nthree\nfour {}\nfive\n';
    const edits = lineEdits(before, 'one\ntwo\nthree\nfour\nfive\n');
    assert.deepEqual(
      edits.map(({ start, end, text }) => [before.slice(start, end), text]),
      [
        [' {\n}', ''],
        [' {}', ''],
      ],
    );
  });

  it('are none for the same text', () => assert.deepEqual(lineEdits('a\nb', 'a\nb'), []));

  it('make the one text of the other', () => {
    const text = fc
      .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', 'ab\n', '\n', 'd'))
      .map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(applied(before, lineEdits(before, after)), after);
      }),
      { seed: 20270101 },
    );
  });
});
