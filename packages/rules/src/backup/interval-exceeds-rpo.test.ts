import { expectFinding, expectSilent } from '@migmap/testing';

const map = (backups: string): string => `service mail { kind mail  rpo 1h }\n${backups}`;

describe('backup/interval-exceeds-rpo', () => {
  it('finds a backup that runs too rarely', () => {
    expectFinding('backup/interval-exceeds-rpo', map('backup b of mail { every <|61min|> }'), {
      severity: 'error',
      message: /61min.*1h/,
    });
  });

  it('is silent at exactly the rpo, and without an interval', () => {
    expectSilent('backup/interval-exceeds-rpo', map('backup b of mail { every 60min }'));
    expectSilent('backup/interval-exceeds-rpo', map('backup b of mail'));
  });

  it('judges the most frequent backup', () => {
    const two = 'backup tape of mail { every 1d }\nbackup log of mail { every 15min }';
    expectSilent('backup/interval-exceeds-rpo', map(two));
  });
});
