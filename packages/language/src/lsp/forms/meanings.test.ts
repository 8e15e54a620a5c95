import assert from 'node:assert/strict';
import { inEnglish, listed } from '@migmap/core';
import { REPEATABLE } from '../../mapping/repeatable.ts';
import { BLOCKS, DECLARATIONS } from '../../reading/forms.ts';
import { readFile } from '../../reading/read-file.ts';
import { type Leaf, reach, statementsOf } from './grammar.ts';
import { CODES, MEASURES, NAMES, WORDS } from './meanings.ts';
import { statementThrough } from './template.ts';

/** A place of the grammar at which something is left open. */
interface Open {
  readonly block: string | undefined;
  readonly keyword: string;
  readonly leaf: Leaf;
  readonly key: string;
}

const blocks = [undefined, ...Object.keys(BLOCKS)];

const open: readonly Open[] = blocks.flatMap((block) =>
  reach([statementsOf(block)]).flatMap(({ leaf: opening, to }) => {
    if (opening?.kind !== 'word' || !to) return [];
    const states = reach([to]);
    // Grows while it is gone through.
    for (const state of states)
      for (const next of state.to ? reach([state.to]) : []) if (!states.includes(next)) states.push(next);
    return states.flatMap(({ leaf }) =>
      leaf?.kind === 'terminal'
        ? [{ block, keyword: opening.text, leaf, key: `${opening.text}.${leaf.feature}` }]
        : [],
    );
  }),
);

function keysOf(fits: (leaf: Leaf) => boolean): string[] {
  return [...new Set(open.filter(({ leaf }) => fits(leaf)).map(({ key }) => key))].sort();
}

/** How a block is written inside of which a statement stands. */
const HEADS: Readonly<Record<string, string>> = {
  depends: 'service s in l { depends on d {',
  gate: 'wave w { gate 2027-01-01 {',
  pilot: 'wave w { pilot s {',
  migrate: 'wave w { migrate s {',
  criterion: 'map "m" { criterion "c" {',
  service: 'service s in l {',
  data: 'data d of s {',
  backup: 'backup b of s {',
  rollback: 'rollback r in w {',
  map: 'map "m" {',
};

function textOf(block: string | undefined, statement: string): string {
  if (block === undefined) return statement;
  const head = HEADS[block] ?? `${block} n {`;
  return `${head}\n${statement}\n${'}'.repeat(head.split('{').length - 1)}`;
}

/** A statement that goes through a place, with something of one's own in it. */
function statementWith({ block, keyword, leaf }: Open, own: string): string {
  const leaves = statementThrough(block, [keyword, leaf.feature ?? '']);
  assert.ok(leaves, `${keyword}.${leaf.feature}`);
  // Of several that are of one feature, the first.
  const at = leaves.findIndex(({ element, feature }) => element === leaf.element || feature === leaf.feature);
  return leaves.map((each, index) => (index === at ? own : written(keyword, each))).join(' ');
}

function written(keyword: string, { kind, text, feature }: Leaf): string {
  if (kind !== 'terminal') return text;
  const key = `${keyword}.${feature}`;
  if (text === 'ID') return WORDS[key]?.[0] ?? 'other';
  return { STRING: '"text"', DATE: '2027-01-02', TIME: '20:00', QUANTITY: amount(MEASURES[key]) }[text] ?? '';
}

function amount(measure: string | undefined): string {
  return { duration: '4h', size: '4TB', rate: '1MB/s', share: '20%', money: '10 EUR' }[measure ?? ''] ?? '1';
}

describe('the meanings of what the grammar leaves open', () => {
  it('are known for every name, word and number', () => {
    const meant = keysOf(({ name, text }) => text === 'ID' && name === 'meant');
    const special = ['assert.target', 'require.codes'];
    assert.deepEqual(
      meant.filter((key) => !special.includes(key)),
      Object.keys(NAMES).sort(),
    );
    const chosen = keysOf(({ name, text }) => text === 'ID' && name === 'chosen');
    const codes = Object.keys(CODES).filter((key) => key !== 'require.codes');
    assert.deepEqual(chosen, [...Object.keys(WORDS), ...codes].sort());
    assert.deepEqual(
      keysOf(({ text }) => text === 'QUANTITY'),
      Object.keys(MEASURES).sort(),
    );
  });

  for (const one of open.filter(({ leaf }) => leaf.name === 'meant')) {
    const sorts = NAMES[one.key];
    if (!sorts || one.key === 'layer.target' || one.key === 'tags.targets') continue;
    it(`${one.key} in ${one.block ?? 'a file'} names a ${sorts.join(', ')}`, () => {
      const { uses } = readFile('a.migmap', textOf(one.block, statementWith(one, 'the-name')));
      assert.deepEqual(uses.find(({ ref }) => ref.value === 'the-name')?.sorts, sorts);
    });
  }

  for (const one of open.filter(({ leaf }) => leaf.name === 'chosen')) {
    const words = WORDS[one.key];
    if (!words) continue;
    it(`${one.key} in ${one.block ?? 'a file'} takes ${words.join(', ')}`, () => {
      const { problems } = readFile('a.migmap', textOf(one.block, statementWith(one, 'zzzz')));
      assert.ok(
        problems.some(({ message }) =>
          inEnglish(message).includes(`takes ${inEnglish(listed(words, 'or'))}; \`zzzz\``),
        ),
      );
    });
  }

  for (const one of open.filter(({ leaf }) => leaf.text === 'QUANTITY')) {
    const measure = MEASURES[one.key] ?? 'any';
    it(`${one.key} in ${one.block ?? 'a file'} measures ${measure}`, () => {
      const isRead = (own: string): boolean => {
        const { problems } = readFile('a.migmap', textOf(one.block, statementWith(one, own)));
        return problems.every(({ code }) => code !== 'syntax/unknown-unit');
      };
      assert.ok(isRead(amount(measure)), amount(measure));
      const other = measure === 'share' ? '4h' : '20%';
      assert.equal(isRead(other), measure === 'any', other);
    });
  }
});

describe('the statements of the grammar', () => {
  it('are those that messages speak of', () => {
    const wordsOf = (block?: string): string[] => {
      return [...new Set(reach([statementsOf(block)]).flatMap(({ leaf }) => leaf?.text ?? []))].sort();
    };
    assert.deepEqual(wordsOf(), Object.keys(DECLARATIONS).sort());
    for (const [block, { properties }] of Object.entries(BLOCKS)) {
      assert.deepEqual(wordsOf(block), Object.keys(properties).sort(), block);
    }
  });

  it('stand twice in a block only where they may', () => {
    for (const block of Object.keys(BLOCKS)) {
      for (const keyword of Object.keys(BLOCKS[block]?.properties ?? {})) {
        const leaves = statementThrough(block, [keyword]) ?? [];
        const statement = leaves.map((leaf) => written(keyword, leaf)).join(' ');
        const { problems } = readFile('a.migmap', textOf(block, `${statement}\n${statement}`));
        const isReported = problems.some(({ code }) => code === 'syntax/duplicate-property');
        const repeatable: readonly string[] = Object.hasOwn(REPEATABLE, block)
          ? REPEATABLE[block as keyof typeof REPEATABLE]
          : [];
        assert.equal(
          isReported,
          keyword !== 'see' && !repeatable.includes(keyword),
          `${keyword} in ${block}`,
        );
      }
    }
  });
});
