import { expectFinding, expectSilent } from '@migmap/testing';

const DATA = 'data letters of old { retain 10y }';

describe('data/retention-lost', () => {
  it('finds data that has to be kept, of a service that is dropped', () => {
    expectFinding('data/retention-lost', 'service old { from "A" }\ndata letters of old { retain <|10y|> }', {
      severity: 'error',
      names: ['letters', 'old'],
      related: [/is dropped/],
    });
  });

  it('finds it where all functions are dropped too', () => {
    const text =
      'service old { from "A"  functions "search" dropped because "unused" }\ndata letters of old { retain <|10y|> }';
    expectFinding('data/retention-lost', text);
  });

  it('is silent where a function is moved elsewhere', () => {
    const text = 'service old { from "A"  functions "search" moved to new }\nservice new { to "B" }\n';
    expectSilent('data/retention-lost', text + DATA);
  });

  it('is silent without a duty, and where the service does not go', () => {
    expectSilent('data/retention-lost', 'service old { from "A" }\ndata letters of old');
    expectSilent('data/retention-lost', `service old { from "A"  to "B" }\n${DATA}`);
    expectSilent('data/retention-lost', `service old { stays "A" }\n${DATA}`);
  });
});
