import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type MapFile, sourceFile } from '@migmap/core';
import fc from 'fast-check';
import { mapFile } from '../mapping/map-file.ts';
import { keywords, parseText } from './parser.ts';
import { readFile } from './read-file.ts';
import { readPart } from './read-part.ts';

const examples = new URL('../../../../examples/', import.meta.url);
const texts = [
  ...readdirSync(examples).filter((name) => name.endsWith('.migmap')),
  ...['authority/main.migmap', 'authority/organisation.migmap', 'authority/records.migmap'],
].map((name) => readFileSync(new URL(name, examples), 'utf8'));

// What people type, and what breaks the text around it.
const typed = fc.oneof(
  fc.constantFrom(
    '"',
    '"""',
    '{',
    '}',
    '/*',
    '*/',
    '//',
    '\n',
    '\r\n',
    '\r',
    ' ',
    ',',
    '--',
    ';',
    '#',
    '“',
    'ü',
  ),
  fc.constantFrom('\n<<<<<<< ours\n', '\n=======\n', '\n>>>>>>> theirs\n', '\n||||||| base\n'),
  fc.constantFrom('\nservice new "New" {\n', '\n}\n', '\nwave w {', '\nimport "x.migmap"\n', 'in\nteam'),
  fc.constantFrom(
    '\n// migmap-disable-next-line order/stranded until 2027-02-30 -- why\n',
    '\nsite\n',
    'risk',
  ),
  fc.constantFrom('description """\n  long\n  """', '  rto 1h', 'depends on ', '2027-02-30', '20 min', 'a'),
  fc.string({ maxLength: 4 }),
);

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  inserted: fc.oneof(fc.constant(''), typed),
});

function edited(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

/** The same declarations, the last first. */
function turned(text: string): string {
  return text
    .split(/^(?=[a-z])/m)
    .reverse()
    .join('');
}

describe('reading a file again', () => {
  it('says what reading it anew would say, after every edit', () => {
    const session = fc.record({
      text: fc.constantFrom(...texts),
      edits: fc.array(edit, { minLength: 2, maxLength: 8 }),
    });
    const law = fc.property(session, ({ text, edits }) => {
      let now = text;
      let file = readFile('a.migmap', now);
      for (const each of edits) {
        now = edited(now, each);
        file = readFile('a.migmap', now, file.file);
        assert.deepEqual(file, readFile('a.migmap', now));
      }
    });
    fc.assert(law, { numRuns: 30, seed: 20270312 });
  });

  it('says of a file much like another what reading it anew would say', () => {
    const pair = fc.record({
      text: fc.constantFrom(...texts),
      edits: fc.array(edit, { minLength: 1, maxLength: 8 }),
      isTurned: fc.boolean(),
    });
    const law = fc.property(pair, ({ text, edits, isTurned }) => {
      const other = (isTurned ? turned(text) : text) + edits.map((each) => edited('', each)).join('');
      const before = readFile('a.migmap', edits.reduce(edited, text));
      assert.deepEqual(readFile('b.migmap', other, before.file), readFile('b.migmap', other));
      assert.deepEqual(readFile('a.migmap', other, before.file), readFile('a.migmap', other));
    });
    fc.assert(law, { numRuns: 30, seed: 20270312 });
  });

  it('tells places in one file from those in another', () => {
    const before = readFile('a.migmap', 'team it\nteam hr\n');
    const after = readFile('b.migmap', 'team it\nteam hr\n', before.file);
    assert.deepEqual(
      after.teams.map(({ source }) => source.file),
      ['b.migmap', 'b.migmap'],
    );
  });
});

const SLIPS = ['syntax/parse', 'syntax/merge-conflict'];

function parses(text: string): boolean {
  const { parserErrors, lexerErrors } = parseText(text);
  return parserErrors.length + lexerErrors.length === 0;
}

/** The text, cut nowhere. */
function inOnePart(text: string): MapFile {
  const file = sourceFile('a.migmap', text);
  const origin = { file: file.uri, at: 0, text };
  return mapFile(file, [readPart({ origin, text, closed: [], told: [] })], []);
}

const name = fc.constantFrom('a', 'it', ...keywords());
const title = fc.constantFrom('', ' "Title"', ' "risk"');
const gap = fc.constantFrom(
  ' ',
  ' ',
  '\n',
  '\r\n',
  '\n  ',
  ' // aside\n',
  ' /* aside\n */ ',
  '\n/* aside */\n',
);
const list = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join(', '));

/** A declaration as words; any of the gaps between them may be the end of a line. */
const declaration = fc.oneof(
  fc.tuple(fc.constantFrom('team', 'layer', 'wave', 'risk', 'data', 'kind', 'view', 'service'), name, title),
  fc.tuple(
    fc.constant('service'),
    name,
    fc.constant('in'),
    name,
    fc.constant('{ kind'),
    name,
    fc.constant('}'),
  ),
  fc.tuple(fc.constant('together'), list, fc.constantFrom('', 'because "so"')),
  fc.tuple(fc.constant('link'), name, fc.constant('--'), name, fc.constant('5Mbit/s')),
  fc.tuple(fc.constant('assert'), name, fc.constantFrom('before', 'with', 'apart from'), name),
  fc.tuple(fc.constant('assert at most 3 services of kind'), name, fc.constant('in a wave')),
  fc.tuple(fc.constant('assert at most 3 services in a wave')),
  fc.tuple(
    fc.constant('wave'),
    name,
    fc.constant('after'),
    list,
    fc.constant('{ risk'),
    name,
    fc.constant('}'),
  ),
  fc.tuple(fc.constant('rollback'), name, fc.constant('of'), list, fc.constant('in'), name),
  fc.tuple(fc.constant('freeze 2027-01-01 .. 2027-02-01 for'), list),
  fc.tuple(fc.constant('import "other.migmap"')),
);

const written = fc
  .tuple(fc.constantFrom('', '  '), fc.array(fc.tuple(declaration, fc.array(gap)), { maxLength: 6 }))
  .map(([margin, all]) => {
    const lines = all.map(([words, gaps]) => {
      const parts = words.join(' ').split(' ');
      return parts.map((word, at) => (at === 0 ? word : (gaps[at] ?? ' ') + word)).join('');
    });
    return lines.map((line) => margin + line).join('\n');
  });

describe('reading a file part by part', () => {
  it('says what reading it in one piece would say', () => {
    const law = fc.property(written, (text) => {
      fc.pre(parses(text));
      assert.deepEqual(readFile('a.migmap', text), inOnePart(text));
    });
    fc.assert(law, { numRuns: 300, seed: 20270312 });
  });

  it('finds a slip just where parsing in one piece does', () => {
    const broken = fc.record({ text: written, edits: fc.array(edit, { maxLength: 2 }) });
    const law = fc.property(broken, ({ text, edits }) => {
      const now = edits.reduce(edited, text);
      const file = readFile('a.migmap', now);
      if (parses(now)) assert.deepEqual(file, inOnePart(now));
      else assert.ok(file.problems.some(({ code }) => SLIPS.includes(code)));
    });
    fc.assert(law, { numRuns: 300, seed: 20270312 });
  });
});
