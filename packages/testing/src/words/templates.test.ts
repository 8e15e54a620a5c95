// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are sources that are read, not run.
import assert from 'node:assert/strict';
import { templatesIn } from './templates.ts';

describe('texts that are said', () => {
  const sources: readonly (readonly [string, string, readonly string[]])[] = [
    ['with holes', 'say`${label(a)} moves in ${b}`', ['{0} moves in {1}']],
    ['over several lines', 'say`one\n    two`', ['one two']],
    ['within each other', "say`a ${isLate ? say`late ${b}` : 'c'} d`", ['a {0} d', 'late {0}']],
    ['in objects within holes', 'say`a ${of({ b: say`c` })} d`', ['a {0} d', 'c']],
    ['with backquotes and backslashes', 'say`\\`rto\\` and \\\\`', ['`rto` and \\']],
    [
      'behind strings, comments and patterns',
      "x('say`a`'); // say`b`\n/* say`c` */ const tick = /`/; say`d`",
      ['d'],
    ],
    ['behind what only looks like a pattern', 'const half = a / b; say`c / d`', ['c / d']],
    ['as who reads has it', 'telling.say`a ${snapshot.say`b`}`', ['a {0}', 'b']],
    ['by this tag alone', 'essay`a` + `b` + html`c` + x.say`d`', []],
  ];
  for (const [what, source, keys] of sources) {
    it(`are found ${what}`, () => assert.deepEqual(templatesIn(source), keys));
  }
});
