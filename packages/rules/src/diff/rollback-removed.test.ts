import { expectChangeFinding, expectChangeSilent } from '@migmap/testing';

const code = 'diff/rollback-removed';
const services = `layer base "Base"
service mail "Mail" in base { from "Exchange" to "Postfix" }
service archive "Archive" in base { to "Piler" }
`;
const covered = `${services}wave w "Move" { migrate mail migrate archive rollback back "Both sides" }`;

describe(code, () => {
  it('finds the services that a point brought back, once', () => {
    expectChangeFinding(code, covered, `${services}wave w "Move" { migrate <|mail|> migrate archive }`, {
      message:
        /^The rollback point "Both sides" \(back\) is gone, and "Mail" \(mail\) and "Archive" \(archive\) still move in wave "Move" \(w\)/,
      names: ['mail', 'archive'],
      severity: 'error',
      wave: 'w',
    });
  });

  it('finds the service that a point covers no more', () => {
    expectChangeFinding(
      code,
      covered,
      `${services}wave w "Move" { migrate mail migrate <|archive|> rollback back "Both sides" of mail }`,
    );
  });

  it('is not content with a reason', () => {
    expectChangeFinding(
      code,
      `${services}wave w { migrate mail rollback back }`,
      `${services}wave w { migrate <|mail|> rollback none because "no time" }`,
    );
  });

  it('knows a service by its new name', () => {
    expectChangeFinding(
      code,
      `${services}wave w { migrate mail rollback back }`,
      `${services.replace('service mail', 'service post')}wave w { migrate <|post|> }`,
      { names: ['post'] },
    );
  });

  it('is silent where another point covers it, and where it does not move', () => {
    expectChangeSilent(code, covered, `${covered.replace('rollback back', 'rollback other')}`);
    expectChangeSilent(code, covered, `${services}wave w "Move" { pilot mail }`);
    expectChangeSilent(code, `${services}wave w { migrate mail }`, `${services}wave w { migrate mail }`);
  });
});
