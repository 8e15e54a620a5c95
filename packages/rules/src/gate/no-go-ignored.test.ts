import { expectFinding, expectSilent } from '@migmap/testing';

const SERVICE = 'service mail { from "A"  to "B" }';

describe('gate/no-go-ignored', () => {
  it('finds steps that are done in the wave', () => {
    const text = `${SERVICE}\nwave one { gate 2027-03-01 <|no-go|> by "Board"  migrate mail done 2027-03-08 }`;
    expectFinding('gate/no-go-ignored', text, { severity: 'error', related: [/2027-03-08/] });
  });

  it('finds steps that are done in a later wave', () => {
    const text = `${SERVICE}\nwave one { gate 2027-03-01 <|no-go|> by "Board" }\nwave two { migrate mail done 2027-03-08 }`;
    expectFinding('gate/no-go-ignored', text, { wave: 'one' });
  });

  it('is silent where nothing is done, in another track, and after a go', () => {
    expectSilent(
      'gate/no-go-ignored',
      `${SERVICE}\nwave one { gate 2027-03-01 no-go by "Board"  migrate mail }`,
    );
    expectSilent(
      'gate/no-go-ignored',
      `${SERVICE}\nwave one { gate 2027-03-01 no-go by "Board" }\nwave two after none { migrate mail done 2027-03-08 }`,
    );
    expectSilent(
      'gate/no-go-ignored',
      `${SERVICE}\nwave one { gate 2027-03-01 go by "B"  migrate mail done 2027-03-08 }`,
    );
  });
});
