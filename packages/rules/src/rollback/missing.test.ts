import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const code = 'rollback/missing';
const services = `
  service mail "Mail" in base { from "Exchange" to "Postfix" }
  service archive "Archive" in base { to "Piler" criticality critical }
`;

describe(code, () => {
  it('finds a wave that has no way back, once', () => {
    expectFinding(code, `${services}wave <|mail-move|> "Mail" { migrate mail }`, {
      message: /^Wave "Mail" \(mail-move\) moves "Mail" \(mail\) and has no rollback point/,
      names: ['mail-move', 'mail'],
      wave: 'mail-move',
      severity: 'warning',
    });
    expectFinding(code, `${services}wave <|mail-move|> { migrate mail migrate archive }`, {
      severity: 'error',
    });
  });

  it('finds the service that the points of a wave leave out', () => {
    expectFinding(code, `${services}wave w { migrate mail migrate <|archive|> rollback back of mail }`, {
      message: /"Archive" \(archive\) moves in wave `w`, and none of the rollback points covers it/,
      names: ['archive'],
      severity: 'error',
    });
  });

  it('writes the first line of one', () => {
    assert.match(
      fixed(code, `${services}wave w {\n  migrate mail\n}`),
      /migrate mail\n {2}rollback w-back "Way back"\n}/,
    );
    assert.match(
      fixed(code, `${services}wave w { migrate mail migrate archive rollback back of mail }`),
      /rollback archive-back "Way back" of archive }/,
    );
  });

  it('is silent where a point covers it, here or elsewhere, and where there is a reason', () => {
    expectSilent(code, `${services}wave w { migrate mail rollback back }`);
    expectSilent(code, `${services}wave w { migrate mail }\nrollback back of mail in w`);
    expectSilent(code, `${services}wave v { migrate mail 50% rollback back }\nwave w { migrate mail 50% }`);
    expectSilent(code, `${services}wave w { migrate mail rollback none because "one-way format" }`);
    expectSilent(code, `${services}wave w { pilot mail }`);
  });
});
