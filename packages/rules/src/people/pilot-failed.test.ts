import { expectFinding, expectSilent } from '@migmap/testing';

const map = (first: string, second: string): string =>
  `service mail { from "A"  to "B" }\nwave one { ${first} }\nwave two { dates 2027-03-01 .. 2027-03-26  ${second} }`;

describe('people/pilot-failed', () => {
  it('finds a move after a pilot that failed', () => {
    expectFinding(
      'people/pilot-failed',
      map('pilot mail { <|result failed|> }', 'migrate mail').replace(
        '<|result failed|>',
        'result <|failed|>',
      ),
      {
        severity: 'error',
        related: [/moves here/],
      },
    );
  });

  it('is silent where another pilot follows, or one passed', () => {
    expectSilent(
      'people/pilot-failed',
      map('pilot mail { result failed }', 'pilot mail { result passed }  migrate mail'),
    );
    expectSilent('people/pilot-failed', map('pilot mail { result passed }', 'migrate mail'));
    expectSilent('people/pilot-failed', map('pilot mail { result failed }', ''));
  });

  it('finds an open pilot only when the move has begun', () => {
    expectFinding('people/pilot-failed', map('pilot mail { result <|open|> }', 'migrate mail'), {
      asOf: '2027-03-01',
    });
    expectSilent('people/pilot-failed', map('pilot mail { result open }', 'migrate mail'), {
      asOf: '2027-02-28',
    });
    expectSilent('people/pilot-failed', map('pilot mail { result open }', 'migrate mail'));
  });
});
