import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { AstNode, CstNode } from 'langium';
import { parseText, tokenize } from './parser.ts';
import { quickParse } from './quick-parse.ts';
import { quickTokens } from './quick-tokens.ts';
import { type Element, elementOf, grammar, isWord } from './short-grammar.ts';

const examples = new URL('../../../../examples/', import.meta.url);
const texts = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.migmap'))
  .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), examples), 'utf8'));

/** What mapping may ask of a syntax tree, as plain data. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { $cstNode, ...rest } = value as AstNode;
  const features = Object.entries(rest).filter(([name]) => !name.startsWith('$container'));
  const told = features.map(([name, each]) => [name, plain(each)]);
  return { ...Object.fromEntries(told), $cstNode: $cstNode && plainPart($cstNode) };
}

function plainPart(part: CstNode): unknown {
  const content = 'content' in part ? (part.content as CstNode[]).filter((each) => !each.hidden) : undefined;
  const { offset, end, text } = part;
  return { offset, end, text, feature: featureOf(part.grammarSource), content: content?.map(plainPart) };
}

function featureOf(source: AstNode | undefined): unknown {
  for (let at = source; at; at = at.$container) if ('feature' in at) return at.feature;
  return undefined;
}

/** Where the quick parser reads a text, it says what Langium's does; and it reads all that has no fault. */
function assertSame(text: string): void {
  const quick = quickParse(text);
  const { value, lexerErrors, parserErrors } = parseText(text);
  const faults = lexerErrors.length + parserErrors.length;
  if (quick === undefined) assert.ok(faults > 0 || isLeftAlone(text), `was not read: ${text}`);
  else {
    assert.equal(faults, 0, `is not without fault: ${text}`);
    // Nobody asks for the place of a document, which is one of its comments where it has nothing else.
    assert.deepEqual(plain(quick.items), plain(value.items));
  }
}

/** Rare blanks; and a rollback of this name in a wave, behind a check: the check may go on like that. */
function isLeftAlone(text: string): boolean {
  return /[^\S \t\r\n]|\brollback\s+when\b/.test(text);
}

const word = fc.constantFrom('a', 'node-2', 'EUR', ...grammar().keywords.filter(isWord));
const terminals: Readonly<Record<string, fc.Arbitrary<string>>> = {
  STRING: fc.constantFrom('"a"', '"\\"{"', '""', '"""\n  a "b"\n"""', '"// no comment"'),
  DATE: fc.constantFrom('2027-03-01', '2027-03-01T10:00'),
  TIME: fc.constantFrom('10:00', '8:30'),
  QUANTITY: fc.constantFrom('3', '1.5h', '95%', '20 EUR', '10Mbit/s'),
  ID: word,
};

/** Texts that an element of the grammar stands for. */
function sentences(element: Element): fc.Arbitrary<string[]> {
  let found = made.get(element);
  if (found === undefined) {
    found = repeated(element, once(element));
    made.set(element, found);
  }
  return found;
}

const made = new WeakMap<Element, fc.Arbitrary<string[]>>();

function once({ keyword, terminal, rule, all, one }: Element): fc.Arbitrary<string[]> {
  if (keyword !== undefined) return fc.constant([keyword]);
  if (terminal !== undefined) return (terminals[terminal] ?? fc.constant(terminal)).map((text) => [text]);
  if (rule !== undefined) return sentences(elementOf(rule));
  if (one) return fc.oneof(...one.map(sentences));
  return fc.tuple(...(all ?? []).map(sentences)).map((parts) => parts.flat());
}

function repeated({ times }: Element, each: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> {
  if (times === undefined) return each;
  const minLength = times === '+' ? 1 : 0;
  return fc
    .array(each, { minLength, maxLength: times === '?' ? 1 : 3, size: 'max' })
    .map((parts) => parts.flat());
}

const gap = fc.oneof(
  { arbitrary: fc.constantFrom(' ', '\n', '\r\n  ', '\t'), weight: 8 },
  { arbitrary: fc.constantFrom(' // aside "\n', ' /* aside\n */ ', '\u00a0', '\f'), weight: 1 },
);

const sentence = fc
  .tuple(sentences(elementOf(grammar().entry)), fc.array(gap, { minLength: 20, maxLength: 20 }))
  .map(([tokens, gaps]) => ({ tokens, gaps }));

function written({ tokens, gaps }: { readonly tokens: readonly string[]; readonly gaps: readonly string[] }) {
  return tokens.map((token, at) => token + gaps[at % gaps.length]).join('');
}

describe('the quick parser', () => {
  it('reads examples as Langium does', () => {
    for (const text of texts) {
      assert.notEqual(quickParse(text), undefined);
      assertSame(text);
    }
  });

  it('reads whatever the grammar allows as Langium does', () => {
    fc.assert(
      fc.property(sentence, (one) => assertSame(written(one))),
      { numRuns: 400, seed: 20270312 },
    );
  });

  it('leaves what the grammar does not allow to Langium', () => {
    const change = fc.record({ at: fc.nat(), removed: fc.nat(2), put: fc.array(word, { maxLength: 2 }) });
    const law = fc.property(sentence, change, ({ tokens, gaps }, { at, removed, put }) => {
      assertSame(written({ tokens: tokens.toSpliced(at % (tokens.length + 1), removed, ...put), gaps }));
    });
    fc.assert(law, { numRuns: 400, seed: 20270312 });
  });

  it('reads examples as Langium does after a slip of the keyboard', () => {
    const typed = fc.oneof(
      fc.constantFrom(
        '"',
        '{',
        '}',
        '/*',
        '//',
        '\n',
        ' ',
        ',',
        '--',
        '.',
        '-',
        '<',
        '5',
        'ü',
        '\u2028',
        'takes 5h',
      ),
      word,
      fc.string({ maxLength: 3 }),
    );
    const slip = fc.record({ text: fc.constantFrom(...texts), at: fc.nat(), removed: fc.nat(3), put: typed });
    const law = fc.property(slip, ({ text, at, removed, put }) => {
      const start = at % text.length;
      const from = text.lastIndexOf('\n\n', start) + 1;
      const to = text.indexOf('\n\n', start + removed);
      const end = to < 0 ? text.length : to;
      assertSame(text.slice(from, start) + put + text.slice(start + removed, end));
    });
    fc.assert(law, { numRuns: 400, seed: 20270312 });
  });

  it('takes a rollback behind a check for a part of it only where it says when', () => {
    const items = ['check "b" every 1d', 'rollback r { takes 5min }', 'rollback none because "no way"'];
    const steps = 'rollback r { step "a" step "b" takes 5min takes 1h step "c" takes 2min }';
    const texts = [
      `wave w { ${items.join(' ')} }`,
      'wave w { check "b" every 1d rollback when "too slow" rollback when "x" }',
      'rollback none because "no way" rollback none rollback none of a',
      `${steps} wave w { ${steps} }`,
      'assert at before most assert at most 3 services in a wave assert at apart from most',
      'map { require residency de for personal require seal 2 for high }',
    ];
    for (const text of texts) {
      assert.notEqual(quickParse(text), undefined, text);
      assertSame(text);
    }
  });

  it('finds the same comments', () => {
    const law = fc.property(sentence, (one) => {
      const quick = quickTokens(written(one));
      const known = tokenize(written(one)).hidden.map(({ startOffset, image }) => ({
        start: startOffset,
        image,
      }));
      if (quick) assert.deepEqual(quick.comments, known);
    });
    fc.assert(law, { numRuns: 50, seed: 20270312 });
  });
});
