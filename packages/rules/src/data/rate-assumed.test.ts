import { expectFinding, expectSilent } from '@migmap/testing';

const MAIL = 'service mail { from "A"  to "B" }\nsite hq\nsite branch\nlink hq -- branch 200Mbit/s\n';

describe('data/rate-assumed', () => {
  it('finds a rate that no rehearsal stands behind', () => {
    expectFinding('data/rate-assumed', `${MAIL}data boxes of mail { volume 360GB  rate <|100MB/s|> }`, {
      severity: 'warning',
      names: ['boxes'],
      message: /\(360GB at 100MB\/s = 1 h\)/,
    });
  });

  it('finds one without volume', () => {
    expectFinding('data/rate-assumed', `${MAIL}data boxes of mail { rate <|100MB/s|> }`);
  });

  it('finds a rate that only the link gives', () => {
    expectFinding(
      'data/rate-assumed',
      `${MAIL}data boxes of mail { volume 28.8GB  <|over hq -- branch at 40%|> }`,
      {
        message: /28\.8GB over hq -- branch \(200Mbit\/s × 40 % × 0\.8 = 64Mbit\/s\) = 1 h\)/,
      },
    );
  });

  it('is silent after a rehearsal, and without rate', () => {
    expectSilent(
      'data/rate-assumed',
      `${MAIL}data b of mail { rate 100MB/s  rehearsed 2027-03-20 took 46h }`,
    );
    expectSilent('data/rate-assumed', `${MAIL}data b of mail { volume 360GB }`);
    expectSilent('data/rate-assumed', `${MAIL}data b of mail { over hq -- branch }`);
  });

  it('is silent for data that does not move', () => {
    expectSilent('data/rate-assumed', 'service mail { stays "A" }\ndata b of mail { rate 100MB/s }');
  });
});
