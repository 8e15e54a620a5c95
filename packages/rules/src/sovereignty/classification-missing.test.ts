import { expectFinding, expectSilent } from '@migmap/testing';

describe('sovereignty/classification-missing', () => {
  it('finds data without a class', () => {
    expectFinding(
      'sovereignty/classification-missing',
      'service mail\ndata <|boxes|> "Mailboxes" of mail { volume 4TB }',
    );
  });

  it('takes the class of the service for that of its data', () => {
    expectSilent(
      'sovereignty/classification-missing',
      'service mail { classification internal }\ndata boxes of mail',
    );
    expectSilent(
      'sovereignty/classification-missing',
      'service mail\ndata boxes of mail { classification internal }',
    );
  });
});
