import { expectFinding, expectSilent } from '@migmap/testing';

const MAIL = 'service mail { from "A"  to "B" }\n';

describe('data/unverified', () => {
  it('finds data that nothing verifies', () => {
    expectFinding('data/unverified', `${MAIL}data <|boxes|> of mail { volume 4TB }`, {
      severity: 'warning',
      names: ['boxes'],
      message: /Write `verify counts, checksums`/,
    });
  });

  it('finds data that is only looked at', () => {
    expectFinding('data/unverified', `${MAIL}data boxes of mail { verify <|permissions|>, acceptance }`);
  });

  it('asks for the permissions too where there are any', () => {
    const text = 'service mail { kind groupware  from "A"  to "B" }\ndata <|boxes|> of mail';
    expectFinding('data/unverified', text, { message: /`verify counts, checksums, permissions`/ });
  });

  it('is an error for a critical service', () => {
    const text = 'service mail { from "A"  to "B"  criticality critical }\ndata <|boxes|> of mail';
    expectFinding('data/unverified', text, { severity: 'error' });
  });

  it('is silent with counts, checksums or samples', () => {
    for (const proof of ['counts', 'checksums', 'acceptance, samples'])
      expectSilent('data/unverified', `${MAIL}data boxes of mail { verify ${proof} }`);
  });

  it('is silent for data that does not move', () => {
    expectSilent('data/unverified', 'service mail { stays "A" }\ndata boxes of mail');
  });
});
