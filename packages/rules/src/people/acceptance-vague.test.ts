import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

describe('people/acceptance-vague', () => {
  it('finds a criterion without target', () => {
    expectFinding('people/acceptance-vague', 'service mail { criterion <|"Users are happy"|> }', {
      severity: 'warning',
      names: ['mail'],
    });
  });

  it('is silent with a target', () => {
    expectSilent('people/acceptance-vague', 'service mail { criterion "Calls a day" { target < 10 } }');
  });

  it('offers what is known of today as the target', () => {
    const text = 'service mail { criterion "Calls a day" { baseline 12 } }';
    assert.deepEqual(fixTitles('people/acceptance-vague', text), [
      'Add `target <= 12`',
      'Add `target >= 12`',
    ]);
    assert.match(fixed('people/acceptance-vague', text), /\{ baseline 12 target <= 12 \}/);
    const measured = 'service mail { criterion "Calls a day" { measured 9 on 2027-01-08 } }';
    assert.deepEqual(fixTitles('people/acceptance-vague', measured), [
      'Add `target <= 9`',
      'Add `target >= 9`',
    ]);
    assert.deepEqual(fixTitles('people/acceptance-vague', 'service mail { criterion "Calls" }'), []);
  });
});
