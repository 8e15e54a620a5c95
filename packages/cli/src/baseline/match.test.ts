import assert from 'node:assert/strict';
import { inEnglish, type MigrationMap, resolve, walk } from '@migmap/core';
import { readMaps } from '@migmap/language';
import { check, mayRun, ruleOf, type Settings } from '@migmap/rules';
import { generateMap } from '@migmap/testing';
import fc from 'fast-check';
import type { CheckedMap } from '../report.ts';
import { matchKey } from './entry.ts';
import { type Matched, marked, matched, staleEntries } from './match.ts';

const book = { ruleOf, mayRun };
const surroundings = { book, isThere: () => true };

function checked(map: MigrationMap, settings: Settings): CheckedMap {
  const resolved = resolve(map);
  return { map: resolved, settings, result: check(resolved, () => walk(resolved), settings) };
}

function matchedIn(text: string, settings: Settings = {}): Matched {
  const [map] = readMaps({ 'a.migmap': text });
  assert.ok(map);
  return matched(checked(map, settings), (uri) => uri, book);
}

function counting({ result }: CheckedMap): string[] {
  return result.findings.filter(({ suppressed }) => !suppressed).map(({ code }) => code);
}

const self = 'layer base\nservice mail in base {\n  depends on mail\n}\n';
const keysOf = ({ entries }: Matched) => new Set([...entries.values()].map(matchKey));

describe('a baseline', () => {
  it('holds neither what the author silenced nor what cannot be silenced', () => {
    const silenced = self.replace('  dep', '  // migmap-disable-next-line reference/self -- a try\n  dep');
    const codes = [...matchedIn(`${silenced}service dns in base { owner nobody }\n`).entries.values()];
    const held = codes.map(({ code }) => code);
    assert.ok(!held.includes('reference/self'));
    assert.ok(!held.includes('reference/unknown'));
    assert.ok(held.includes('completeness/kind-missing'));
  });

  it('keeps what it knows from counting, and what is new counts', () => {
    const known = keysOf(matchedIn(self));
    const grown = matchedIn(`${self}service dns in base { depends on dns kind dns }\n`);
    assert.deepEqual(counting(marked(matchedIn(self), known)), []);
    assert.ok(counting(marked(grown, known)).includes('reference/self'));
  });

  it('leaves the fixes of what it marks where they are', () => {
    const before = matchedIn(self);
    const after = marked(before, keysOf(before));
    const found = after.result.findings.find(({ code }) => code === 'reference/self');
    assert.equal(found?.suppressed?.kind, 'baseline');
    assert.equal(found?.fixes?.map(({ title }) => inEnglish(title))[0], 'Remove it');
  });

  it('knows each finding again wherever its lines have moved', () => {
    const text = generateMap(12);
    const known = matchedIn(text);
    const keys = keysOf(known);
    assert.ok(keys.size > 10);
    const lines = text.split('\n');
    const places = fc.array(fc.nat(lines.length - 1), { maxLength: 20 });
    fc.assert(
      fc.property(places, (emptyAfter) => {
        const moved = matchedIn(
          lines.map((line, at) => (emptyAfter.includes(at) ? `${line}\n` : line)).join('\n'),
        );
        assert.deepEqual(keysOf(moved), keys);
        assert.deepEqual(staleEntries([...known.entries.values()], [moved], surroundings), []);
      }),
      { numRuns: 20 },
    );
  });
});

describe('an entry of a baseline', () => {
  const entries = [...matchedIn(self).entries.values()].filter(({ code }) => code === 'reference/self');
  const mended = 'layer base\nservice mail in base {\n  kind mail\n}\n';

  const isStale = (text: string, settings: Settings = {}): boolean =>
    staleEntries(entries, [matchedIn(text, settings)], surroundings).length > 0;

  it('is no longer needed once its finding is gone, or silenced beside it', () => {
    assert.equal(isStale(self), false);
    assert.equal(isStale(mended), true);
    assert.equal(
      isStale(self.replace('  dep', '  // migmap-disable-next-line reference/self -- ok\n  dep')),
      true,
    );
  });

  it('is kept where its rule did not run', () => {
    assert.equal(isStale(mended, { severities: { 'reference/self': 'off' } }), false);
    assert.equal(isStale(mended, { only: ['order'] }), false);
  });

  it('is kept where the map could not be read as a whole', () => {
    assert.equal(isStale(`${mended}service dns in base {`), false);
    assert.equal(isStale(`${mended}service dns in base { owner nobody }\n`), false);
  });

  it('is kept where its map was not checked, unless that is gone', () => {
    assert.deepEqual(staleEntries(entries, [], surroundings), []);
    assert.deepEqual(staleEntries(entries, [], { book, isThere: () => false }), entries);
  });

  it('of a map that another imports now is judged by that one', () => {
    const [joined] = readMaps({ 'a.migmap': mended, 'all.migmap': 'import "a.migmap"\n' });
    assert.ok(joined);
    const whole = matched(checked(joined, {}), (uri) => uri, book);
    assert.equal(whole.map, 'all.migmap');
    assert.deepEqual(staleEntries(entries, [whole], surroundings), entries);
  });
});
