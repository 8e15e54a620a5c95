import { expectFinding, expectSilent } from '@migmap/testing';

describe('gate/no-evidence', () => {
  it('finds a go without evidence', () => {
    expectFinding('gate/no-evidence', 'wave one { gate 2027-03-01 <|go|> by "Board" }', {
      severity: 'warning',
    });
  });

  it('is silent with evidence, for a no-go, and before the decision', () => {
    expectSilent(
      'gate/no-evidence',
      'wave one { gate 2027-03-01 go by "Board" { evidence "docs/pilot.md" } }',
    );
    expectSilent('gate/no-evidence', 'wave one { gate 2027-03-01 no-go by "Board" }');
    expectSilent('gate/no-evidence', 'wave one { gate 2027-03-01 }');
  });
});
