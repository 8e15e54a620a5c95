import { expectChangeFinding, expectChangeSilent } from '@migmap/testing';

const code = 'diff/function-removed';
const plan = (functions: string, name = 'mail'): string => `layer base "Base"
service ${name} "Mail" in base { from "Exchange" to "Postfix" ${functions} }
service archive "Archive" in base { to "Piler" }
`;
const before = plan('functions "mail", "calendar", "public folders"');

describe(code, () => {
  it('finds what is not listed any more', () => {
    expectChangeFinding(code, before, plan('functions "mail"', '<|mail|>'), {
      message: /^"Mail" \(mail\) had "calendar" and "public folders", which are not listed any more/,
      names: ['mail'],
      severity: 'warning',
    });
  });

  it('finds what is dropped', () => {
    expectChangeFinding(
      code,
      before,
      plan('functions "mail", "calendar" functions <|"public folders"|> dropped because "unused"'),
      { message: /had "public folders", which is dropped now/ },
    );
  });

  it('is silent where another service takes it over, and where more is listed', () => {
    expectChangeSilent(
      code,
      before,
      plan('functions "mail", "calendar" functions "public folders" moved to archive'),
    );
    expectChangeSilent(code, before, plan('functions "public folders", "calendar", "mail", "tasks"'));
  });
});
