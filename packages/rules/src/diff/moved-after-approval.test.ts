import { expectChangeFinding, expectChangeSilent } from '@migmap/testing';

const code = 'diff/moved-after-approval';
const plan = (one: string, two: string): string => `layer base "Base"
service mail "Mail" in base { from "Exchange" to "Postfix" }
service time "Time" in base { from "Controllers" to "chrony" }
wave w "Move" { ${one} }
wave v "Later" { ${two} }
`;
const approved = 'approved by "Board" on 2027-01-08';
const before = plan(`${approved} migrate mail { task "Switch MX" takes 10min } migrate time`, '');

describe(code, () => {
  it('finds a step that left an approved wave', () => {
    expectChangeFinding(
      code,
      before,
      plan(`<|${approved}|> migrate mail { task "Switch MX" takes 10min }`, 'migrate time'),
      {
        message:
          /^Wave "Move" \(w\) was approved by Board on 2027-01-08, and its steps are others since: `migrate time` moved from `w` to `v`/,
        names: ['w'],
        severity: 'warning',
        wave: 'w',
      },
    );
  });

  it('finds a task that takes longer, and a step that came', () => {
    expectChangeFinding(
      code,
      before,
      plan(`<|${approved}|> migrate mail { task "Switch MX" takes 4h } migrate time`, ''),
      { message: /takes of `task "Switch MX" of migrate mail` changed/ },
    );
    expectChangeFinding(
      code,
      before,
      plan(`<|${approved}|> pilot mail migrate mail { task "Switch MX" takes 10min } migrate time`, ''),
      { message: /`pilot mail` added/ },
    );
  });

  it('is silent where it was approved again, and about what is written down on the day', () => {
    expectChangeSilent(
      code,
      before,
      plan('approved by "Board" on 2027-02-01 migrate mail { task "Switch MX" takes 10min }', 'migrate time'),
    );
    expectChangeSilent(code, before, before.replace('migrate time', 'migrate time done 2027-02-07'));
  });
});
