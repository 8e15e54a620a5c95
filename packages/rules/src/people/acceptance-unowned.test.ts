import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('people/acceptance-unowned', () => {
  it('finds a criterion that nobody accepts', () => {
    expectFinding('people/acceptance-unowned', 'wave one { criterion <|"Calls a day"|> { target < 10 } }', {
      severity: 'warning',
      names: ['one'],
    });
  });

  it('proposes the owner of the map', () => {
    const text = 'map "M" { owner office }\nteam office\nwave one { criterion "Calls" { target < 10 } }';
    assert.match(fixed('people/acceptance-unowned', text), /target < 10 accepted by office \}/);
  });

  it('is silent where somebody does, and for the measures of the whole programme', () => {
    const text = 'team office\nservice mail { criterion "Calls" { target < 10  accepted by office } }';
    expectSilent('people/acceptance-unowned', text);
    expectSilent('people/acceptance-unowned', 'map "M" { criterion "Calls" { target < 10 } }');
  });
});
