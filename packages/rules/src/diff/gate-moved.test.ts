import { expectChangeFinding, expectChangeSilent } from '@migmap/testing';

const code = 'diff/gate-moved';
const plan = (properties: string, name = 'w'): string => `layer base "Base"
service mail "Mail" in base { from "Exchange" to "Postfix" }
wave ${name} "Move" { ${properties} migrate mail }
`;

describe(code, () => {
  it('finds a gate on a later day', () => {
    expectChangeFinding(code, plan('gate 2027-04-02'), plan('gate <|2027-04-09|>'), {
      message:
        /^The gate of wave "Move" \(w\) was on 2027-04-02 and is on 2027-04-09 now, and nobody has signed that/,
      names: ['w'],
      severity: 'warning',
      wave: 'w',
    });
  });

  it('finds a gate that is gone', () => {
    expectChangeFinding(code, plan('gate 2027-04-02'), plan('', '<|w|>'), { message: /and is gone/ });
  });

  it('is silent where it is earlier, or where somebody has signed', () => {
    expectChangeSilent(code, plan('gate 2027-04-02'), plan('gate 2027-04-01'));
    expectChangeSilent(code, plan('gate 2027-04-02'), plan('gate 2027-04-09 go by "IT director"'));
    const approved = (day: string): string => `approved by "Board" on ${day}`;
    expectChangeSilent(
      code,
      plan(`${approved('2027-03-30')} gate 2027-04-02`),
      plan(`${approved('2027-04-06')} gate 2027-04-09`),
    );
  });
});
