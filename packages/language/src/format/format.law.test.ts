import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { tokenize } from '../reading/parser.ts';
import { readFile } from '../reading/read-file.ts';
import { formatEdits, formatText } from './format.ts';

const clinic = readFileSync(new URL('../../../../examples/clinic.migmap', import.meta.url), 'utf8');

// What may stand between two tokens without a change of meaning.
const separators = [
  ' ',
  '  ',
  '      ',
  '\t',
  ' \u00a0',
  '\n',
  '\n\n\n\n',
  '  \r\n \t ',
  ' /* aside */ ',
  '/* aside */',
  ' // to the end  \n',
  '\n// a line of its own \t\n\n',
  '\n\n /*\n * with stars\n   * below each other  \n*/\n',
  ' /* as\n   drawn */ ',
  '\n// migmap-disable-next-line order/stranded -- planned\n',
];

/** The clinic with the white space before some of its tokens replaced. */
const disturbed = fc
  .array(fc.record({ at: fc.nat(), separator: fc.constantFrom(...separators) }), { maxLength: 60 })
  .map((changes) => disturb(clinic, changes));

describe('laws of formatting', () => {
  it('formatting twice is formatting once', () => {
    holds(disturbed, (text) => {
      const once = formatted(text);
      assert.equal(formatted(once), once);
    });
  });

  it('tokens and comments stay, in their order', () => {
    holds(disturbed, (text) => {
      const after = formatted(text);
      assert.deepEqual(tokensOf(after), tokensOf(text));
      assert.deepEqual(commentsOf(after), commentsOf(text));
    });
  });

  it('the meaning stays', () => {
    holds(disturbed, (text) => assert.deepEqual(meaningOf(formatted(text)), meaningOf(text)));
  });

  it('no line ends in blanks, no two blank lines follow each other, one line end ends the file', () => {
    holds(disturbed, (text) => {
      const after = formatted(text);
      assert.doesNotMatch(after, /[ \t\u00a0]\r?$/m);
      assert.doesNotMatch(after, /\n\r?\n\r?\n/);
      assert.match(after, /[^\s]\r?\n$/);
      assert.ok(!after.includes('\r'), 'most lines end in LF');
    });
  });

  it('edits are in order, apart from each other, and do what formatting does', () => {
    holds(disturbed, (text) => {
      const answer = formatEdits(text);
      assert.ok('edits' in answer);
      const ends = [0, ...answer.edits.map(({ end }) => end)];
      assert.ok(answer.edits.every(({ start, end }, index) => (ends[index] ?? 0) <= start && start <= end));
      const applied = answer.edits.reduceRight(
        (all, { start, end, text: shown }) => all.slice(0, start) + shown + all.slice(end),
        text,
      );
      assert.equal(applied, formatted(text));
    });
  });

  it('any text is either formatted or left alone with a reason', () => {
    const scraps = fc.array(
      fc.constantFrom('site', 'hq', '"', '"a"', '{', '}', ',', '\n', ' ', '//', '/*', '*/'),
    );
    holds(
      scraps.map((pieces) => pieces.join('')),
      (text) => {
        const answer = formatText(text);
        if ('problems' in answer) assert.ok(answer.problems.length > 0);
        else assert.equal(formatted(answer.text), answer.text);
      },
    );
  });
});

function holds(texts: fc.Arbitrary<string>, law: (text: string) => void): void {
  fc.assert(fc.property(texts, law), { numRuns: 60, seed: 20270312 });
}

function formatted(text: string): string {
  const answer = formatText(text);
  assert.ok('text' in answer, 'the text parses');
  return answer.text;
}

function disturb(
  text: string,
  changes: readonly { readonly at: number; readonly separator: string }[],
): string {
  const { tokens } = tokenize(text);
  const replaced = new Map(changes.map(({ at, separator }) => [at % tokens.length, separator]));
  let result = '';
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    const before = text.slice(end, token.startOffset);
    // Comments that are there stay; a separator follows them.
    const separator = replaced.get(index);
    result += separator === undefined ? before : before.trimEnd() + lineEndAfter(before) + separator;
    end = token.startOffset + token.image.length;
    result += token.image;
  }
  return result + text.slice(end);
}

function lineEndAfter(blank: string): string {
  return blank.includes('//') ? '\n' : '';
}

function tokensOf(text: string): string[] {
  return tokenize(text).tokens.map(({ image }) => image);
}

function commentsOf(text: string): string[] {
  return tokenize(text).hidden.map(({ image }) => image.replace(/\s+/g, ' ').trimEnd());
}

/** What the map says, without where it says so. */
function meaningOf(text: string): unknown {
  const said = JSON.stringify(readFile('', text), (key, value) => {
    if (key === 'file' || key === 'line') return undefined;
    return isPlace(value) ? 'here' : value;
  });
  return JSON.parse(said);
}

function isPlace(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'start' in value && typeof value.start === 'number';
}
