import { expectFinding, expectSilent } from '@migmap/testing';

describe('sovereignty/seal-drops', () => {
  it('finds a service that falls, and the wave that does it', () => {
    expectFinding(
      'sovereignty/seal-drops',
      'service mail "Mail" { from "A" to "B" seal 3 to <|1|> }\nwave move "Mail moves" { migrate mail }',
      { message: /from seal 3 to 1 with "Mail moves" \(move\)/, wave: 'move', severity: 'warning' },
    );
  });

  it('is silent where it rises or stays', () => {
    expectSilent(
      'sovereignty/seal-drops',
      'service a { from "A" to "B" seal 1 to 3 }\nservice b { stays "B" seal 2 to 2 }',
    );
  });
});
