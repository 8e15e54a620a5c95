import { expectChangeFinding, expectChangeSilent } from '@migmap/testing';

const code = 'diff/pilot-removed';
const service = 'layer base "Base"\nservice mail "Mail" in base { from "Exchange" to "Postfix" }\n';
const piloted = `${service}wave w "Move" { pilot mail "IT" { users 20 } migrate mail }`;

describe(code, () => {
  it('finds a service that moves without the pilot it had', () => {
    expectChangeFinding(code, piloted, `${service}wave w "Move" { migrate <|mail|> }`, {
      message:
        /^"Mail" \(mail\) had a pilot "IT" in wave "Move" \(w\), and now moves in wave "Move" \(w\) without one/,
      names: ['mail'],
      severity: 'warning',
      wave: 'w',
    });
  });

  it('is silent where the pilot is elsewhere, and where the service moves no more', () => {
    expectChangeSilent(code, piloted, `${service}wave v { pilot mail }\nwave w "Move" { migrate mail }`);
    expectChangeSilent(code, piloted, service);
  });
});
