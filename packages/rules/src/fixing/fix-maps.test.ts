import assert from 'node:assert/strict';
import { phraseOf, resolve, say, walk } from '@migmap/core';
import { readMaps } from '@migmap/testing';
import { rules } from '../registry.ts';
import type { Rule } from '../rule.ts';
import { check } from '../run.ts';
import { type Checked, fixMaps, type Look } from './fix-maps.ts';

const base = 'file:///plans/';

/** Checks texts by all rules, or by those of a test. */
function lookAt(texts: Readonly<Record<string, string>>, by: readonly Rule[] = rules): Look<Checked> {
  return async (edited) => {
    const now = Object.entries(texts).map(([name, text]) => [base + name, edited.get(base + name) ?? text]);
    const maps = readMaps(Object.fromEntries(now)).map((map) => {
      const resolved = resolve(map);
      return { map: resolved, result: check(resolved, () => walk(resolved), {}, by) };
    });
    return { maps };
  };
}

async function fixed(text: string, by?: readonly Rule[]): Promise<string> {
  const { changes } = await fixMaps(lookAt({ 'a.migmap': text }, by));
  return changes[0]?.after ?? text;
}

/** A rule that finds a word, and offers another for it as safe. */
function wordRule(word: string, better: string, severity: 'error' | 'warning' | 'info' = 'info'): Rule {
  const code = `style/${word}`;
  return {
    meta: { code, category: 'style', severity, fixable: true, summary: word, source: 'test' },
    *check({ map }) {
      for (const { file } of map.map.files) {
        for (const { index } of file.text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))) {
          const source = { file: file.uri, start: index, end: index + word.length };
          const fixes = [{ title: phraseOf(better), edits: [{ source, text: better }], safe: true }];
          yield { message: say`${word} at ${index}`, source, names: [String(index)], fixes };
        }
      }
    },
  };
}

describe('fixing without a person', () => {
  it('takes all safe fixes that do not touch, and nothing else', async () => {
    const text =
      'layer base "Base" { }\nservice dns "Naming" in base { stays "x"  stays "x" }\nteam idle "Idle"\n';
    assert.equal(
      await fixed(text),
      'layer base "Base"\nservice dns "Naming" in base { stays "x" }\nteam idle "Idle"\n',
    );
  });

  it('goes on while a fix makes room for another', async () => {
    const text = 'layer base "Base" {\n  // migmap-disable-next-line order/stranded -- gone\n}\n';
    assert.equal(await fixed(text), 'layer base "Base"\n');
  });

  it('leaves fixes of two findings that touch for the next time', async () => {
    const rulesOfTest = [wordRule('ill', 'well'), wordRule('will', 'shall')];
    assert.equal(await fixed('// ill will ill\n', rulesOfTest), '// well shall well\n');
  });

  it('ends where two rules want the opposite', async () => {
    assert.equal(await fixed('// ill\n', [wordRule('ill', 'well'), wordRule('well', 'ill')]), '// ill\n');
  });

  it('takes back a fix that makes a graver finding, and keeps the others', async () => {
    const rulesOfTest = [wordRule('ill', 'bad'), wordRule('poor', 'fine'), wordRule('bad', 'bad', 'error')];
    assert.equal(await fixed('// poor ill poor\n', rulesOfTest), '// fine ill fine\n');
  });

  it('takes back a fix under which a rule falls over', async () => {
    const brittle: Rule = {
      ...wordRule('fine', 'fine'),
      check({ map }) {
        if (map.map.files[0]?.file.text.includes('fine')) throw new Error('fell over');
        return [];
      },
    };
    assert.equal(await fixed('// poor\n', [wordRule('poor', 'fine'), brittle]), '// poor\n');
  });

  it('touches no map of which a part could not be read', async () => {
    const broken = {
      'a.migmap': 'import "b.migmap"\nlayer base "Base" { }\n',
      'b.migmap': 'layer top "Top" { }\nservice <<<\n',
      'c.migmap': 'layer alone "Alone" { }\n',
    };
    const { changes } = await fixMaps(lookAt(broken));
    assert.deepEqual(
      changes.map(({ uri }) => uri),
      [`${base}c.migmap`],
    );
  });

  it('fixes a file that two maps share once', async () => {
    const shared = {
      'a.migmap': 'import "base.migmap"\n',
      'b.migmap': 'import "base.migmap"\n',
      'base.migmap': 'layer base "Base" { }\n',
    };
    const { changes } = await fixMaps(lookAt(shared));
    assert.deepEqual(changes, [
      { uri: `${base}base.migmap`, before: 'layer base "Base" { }\n', after: 'layer base "Base"\n' },
    ]);
  });

  it('keeps to the files that it may change', async () => {
    const texts = { 'a.migmap': 'import "b.migmap"\nlayer a "A" { }\n', 'b.migmap': 'layer b "B" { }\n' };
    const { changes } = await fixMaps(lookAt(texts), new Set([`${base}a.migmap`]));
    assert.deepEqual(
      changes.map(({ uri }) => uri),
      [`${base}a.migmap`],
    );
  });

  it('leaves alone what its author has silenced', async () => {
    const text = '// migmap-disable-next-line style/empty-block -- to be filled\nlayer base "Base" { }\n';
    assert.equal(await fixed(text), text);
  });
});
