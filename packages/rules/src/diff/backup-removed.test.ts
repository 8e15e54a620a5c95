import { expectChangeFinding, expectChangeSilent } from '@migmap/testing';

const code = 'diff/backup-removed';
const plan = `layer base "Base"
service mail "Mail" in base { from "Exchange" to "Postfix" }
service archive "Archive" in base { from "Old archive" to "Piler" }
wave w "Move" { migrate mail migrate archive }
`;
const kept = `${plan}backup nightly "Every night" of mail, archive { every 1d }`;

describe(code, () => {
  it('finds a service that is in no backup any more', () => {
    const marked = plan.replace('migrate archive', 'migrate <|archive|>');
    expectChangeFinding(code, kept, `${marked}backup nightly "Every night" of mail { every 1d }`, {
      message: /^"Archive" \(archive\) was backed up by "Every night" \(nightly\), is in no backup any more/,
      names: ['archive', 'nightly'],
      severity: 'error',
      wave: 'w',
    });
  });

  it('is silent where another backup has it, and where it moves no more', () => {
    expectChangeSilent(code, kept, `${plan}backup hourly of mail, archive { every 1h }`);
    expectChangeSilent(code, kept, plan.replace('migrate mail migrate archive', ''));
  });
});
