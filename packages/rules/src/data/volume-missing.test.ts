import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const MAIL = 'service mail { from "A"  to "B" }\n';

describe('data/volume-missing', () => {
  it('finds data without volume', () => {
    expectFinding('data/volume-missing', `${MAIL}data <|boxes|> of mail { rate 300Mbit/s }`, {
      severity: 'warning',
      names: ['boxes'],
    });
  });

  it('adds one, to be corrected', () => {
    assert.equal(
      fixed('data/volume-missing', `${MAIL}data boxes of mail {\n  rate 300Mbit/s\n}\n`),
      `${MAIL}data boxes of mail {\n  rate 300Mbit/s\n  volume 1GB\n}\n`,
    );
  });

  it('is silent with a volume, and where a rehearsal says how long it takes', () => {
    expectSilent('data/volume-missing', `${MAIL}data boxes of mail { volume 4TB }`);
    expectSilent('data/volume-missing', `${MAIL}data boxes of mail { rehearsed 2027-03-20 took 46h }`);
  });

  it('is silent for data that does not move', () => {
    expectSilent('data/volume-missing', 'service mail { stays "A" }\ndata boxes of mail');
    expectSilent('data/volume-missing', 'service mail { from "A" }\ndata boxes of mail');
  });

  it('is silent where it is said in a way that could not be read', () => {
    expectSilent('data/volume-missing', 'service mail { from "A" to "B" }\ndata mails of mail { volume 10 }');
  });
});
