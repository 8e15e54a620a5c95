import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Fingerprinted, fingerprints } from './fingerprint.ts';

const text = 'service mail {\n  depends on dns\n  depends on   dns\n}\n';

/** A finding on the words of the text, or on the `nth` of them from 0. */
function on(words: string, more: Partial<Fingerprinted> = {}, nth = 0, whole = text): Fingerprinted {
  let start = whole.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) start = whole.indexOf(words, start + 1);
  const source = { file: 'main.migmap', start, end: start + words.length };
  return { code: 'order/stranded', names: ['mail', 'dns'], source, ...more };
}

function of(findings: readonly Fingerprinted[], whole = text): string[] {
  return fingerprints(findings, () => whole);
}

describe('a fingerprint', () => {
  it('is short, and the same in every version and on every machine', () => {
    assert.deepEqual(of([on('dns')]), ['3f37d7d69a89edab']);
  });

  it('stays when lines move, and when spaces change', () => {
    const moved = `// a head\n\n${text}`;
    assert.deepEqual(of([on('dns', {}, 0, moved)], moved), of([on('dns')]));
    assert.deepEqual(of([on('depends on   dns')]), of([on('depends on dns')]));
  });

  it('differs by rule, things, side, wave and words', () => {
    const different = [
      on('dns'),
      on('dns', { code: 'order/cycle' }),
      on('dns', { names: ['mail'] }),
      on('dns', { names: ['dns', 'mail'] }),
      on('dns', { instance: 'old' }),
      on('dns', { wave: 'letters' }),
      on('mail'),
    ];
    assert.equal(new Set(different.flatMap((finding) => of([finding]))).size, different.length);
  });

  it('counts findings that are alike, by their places and not by their order', () => {
    const [first, second] = [on('dns'), on('dns', {}, 1)];
    const [one, two] = of([first, second]);
    assert.notEqual(one, two);
    assert.deepEqual(of([second, first]), [two, one]);
    assert.deepEqual(of([second]), [one]);
  });

  it('counts in each file by itself', () => {
    const here = on('dns');
    const there = on('dns', { source: { ...here.source, file: 'other.migmap' } });
    const [one, two] = of([here, there]);
    assert.equal(one, two);
  });

  it('is there for a file that could not be read as text', () => {
    const [found] = fingerprints([on('dns')], () => undefined);
    assert.match(found ?? '', /^[0-9a-f]{16}$/);
  });

  it('differs wherever names differ', () => {
    const names = fc.uniqueArray(fc.array(fc.string(), { maxLength: 3 }), {
      comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b),
      maxLength: 60,
    });
    fc.assert(
      fc.property(names, (lists) => {
        const found = of(lists.map((list) => on('dns', { names: list })));
        assert.equal(new Set(found).size, lists.length);
      }),
    );
  });
});
