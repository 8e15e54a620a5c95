import assert from 'node:assert/strict';
import { BLOCKS, DECLARATIONS } from '../reading/forms.ts';
import { meaningOf } from './meaning.ts';

describe('what a word of the language means', () => {
  it('is known of every declaration', () => {
    const missing = Object.keys(DECLARATIONS).filter((word) => !meaningOf(undefined, word)?.meaning);
    assert.deepEqual(missing, []);
  });

  it('is known of every property of every block', () => {
    const all = Object.entries(BLOCKS).flatMap(([block, { properties }]) =>
      Object.keys(properties).map((word) => [block, word] as const),
    );
    assert.deepEqual(
      all.filter(([block, word]) => !meaningOf(block, word)?.meaning).map((pair) => pair.join(' ')),
      [],
    );
  });

  it('is that of the word itself where a block says no more of it', () => {
    assert.match(meaningOf('service', 'risk')?.meaning ?? '', /what may happen/i);
    assert.match(meaningOf('wave', 'pilot')?.meaning ?? '', /new side beside the old/);
  });

  it('is unknown of what is no word of a block', () => {
    assert.equal(meaningOf('service', 'budget'), undefined);
    assert.equal(meaningOf('service', 'constructor'), undefined);
    assert.equal(meaningOf(undefined, 'toString'), undefined);
  });
});
