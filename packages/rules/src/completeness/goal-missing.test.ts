import { expectFinding, expectSilent } from '@migmap/testing';

describe('completeness/goal-missing', () => {
  it('finds a map without a goal', () => {
    expectFinding('completeness/goal-missing', '<|map "Plan"|> { stage review }', { severity: 'info' });
  });

  it('is silent with one', () => {
    expectSilent('completeness/goal-missing', 'map "Plan" { goal "Nobody is called at night" }');
  });
});
