import { expectFinding, expectSilent } from '@migmap/testing';

describe('backup/not-3-2-1', () => {
  it('finds too few copies, media, and copies off site', () => {
    const text = 'service mail\nbackup b of mail { <|copies 2 on 1 media 0 offsite|> }';
    expectFinding('backup/not-3-2-1', text, {
      severity: 'warning',
      message: /2 copies \(at least 3\), 1 media \(at least 2\) and 0 off site \(at least 1\)/,
    });
  });

  it('names only what is short', () => {
    const text = 'service mail\nbackup b of mail { <|copies 3 on 1 media 1 offsite|> }';
    expectFinding('backup/not-3-2-1', text, { message: /has 1 media \(at least 2\):/ });
  });

  it('is silent at three, two and one, and where nothing is said', () => {
    expectSilent('backup/not-3-2-1', 'service mail\nbackup b of mail { copies 3 on 2 media 1 offsite }');
    expectSilent('backup/not-3-2-1', 'service mail\nbackup b of mail');
  });
});
