import assert from 'node:assert/strict';
import { resolve, walk } from '@migmap/core';
import { readMap } from '@migmap/language';
import { check } from '@migmap/rules';
import { generateFiles, generateMap } from './generator.ts';

const ENTRY = 'main.migmap';

function errorsOf(texts: Readonly<Record<string, string>>): string[] {
  const map = resolve(readMap(texts, ENTRY));
  return check(map, walk(map))
    .findings.filter((finding) => finding.severity === 'error')
    .map((finding) => finding.message);
}

describe('generated maps', () => {
  it('hold: what others rest on moves first', () => {
    assert.deepEqual(errorsOf({ [ENTRY]: generateMap(60) }), []);
    assert.deepEqual(errorsOf(generateFiles(60, 5)), []);
    assert.deepEqual(errorsOf({ [ENTRY]: generateMap(60, 1, 'dated') }), []);
    assert.deepEqual(errorsOf(generateFiles(60, 5, 1, 'dated')), []);
  });

  it('are the same for the same seed, and others for another', () => {
    assert.equal(generateMap(30, 7), generateMap(30, 7));
    assert.notEqual(generateMap(30, 7), generateMap(30, 8));
  });

  it('say the same in one file as in several', () => {
    const names = (texts: Readonly<Record<string, string>>): string[] =>
      resolve(readMap(texts, ENTRY)).services.map((service) => service.name.value);
    assert.deepEqual(names(generateFiles(60, 5)), names({ [ENTRY]: generateMap(60) }));
  });
});
