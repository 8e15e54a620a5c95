import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/retired-early';
const database = 'service database "Database" in base { from "Old database" to "PostgreSQL" }';
const payroll = (target: string) =>
  `service payroll "Payroll" in base { from "Old payroll" to "New payroll" depends on ${target} }`;

describe(code, () => {
  it('finds a database that is switched off under an application', () => {
    expectFinding(
      code,
      `
      ${database}
      ${payroll('<|database|>')}
      wave data "Data" { migrate database retire database }
      wave books "Books" { migrate payroll }`,
      {
        message:
          /^The old side of "Payroll" \(payroll\) is in use in wave "Data" \(data\), but the old side of "Database" \(database\), which it depends on, is switched off .* Write `retire database` later/,
        names: ['payroll', 'database'],
        instance: 'old',
        wave: 'data',
        related: [/The old side of "Database" \(database\) is switched off here/],
      },
    );
  });

  it('finds a dropped service that something staying needs', () => {
    expectFinding(
      code,
      `
      service fax "Fax" in base { from "Fax server" }
      service alarm "Alarm" in base { stays "Alarm" depends on <|fax|> }
      wave w { retire fax }`,
      {
        message:
          /"Alarm" \(alarm\), which stays, is in use .*, but "Fax" \(fax\), which it depends on, is switched off/,
      },
    );
  });

  it('is silent where the old side lives until the last has moved', () => {
    expectSilent(
      code,
      `${database}\n${payroll('database')}\nwave data { migrate database }\nwave books { migrate payroll retire database }`,
    );
  });
});
