import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/blind-cutover';
const payroll = (criticality: string, more = '') =>
  `service payroll "Payroll" in base { from "a" to "b" criticality ${criticality} ${more} }\n`;
const monitoring =
  'service monitoring "Monitoring" in base { kind monitoring criticality high from "Nagios" to "Prometheus" }\n';

describe(code, () => {
  it('finds an important service that moves before monitoring', () => {
    expectFinding(
      code,
      `${monitoring}${payroll('high')}wave books "Books" { migrate <|payroll|> }\nwave eyes "Eyes" { migrate monitoring }`,
      {
        message:
          /"Payroll" \(payroll\), of criticality high, moves in wave "Books" \(books\) while no monitoring watches the new side: "Monitoring" \(monitoring\) is live only from wave "Eyes" \(eyes\)/,
        names: ['payroll', 'monitoring'],
        severity: 'warning',
        related: [/"Monitoring" \(monitoring\) comes only here/],
      },
    );
  });

  it('is an error for a critical one, and where there is no monitoring at all', () => {
    expectFinding(code, `${payroll('critical')}wave books { migrate <|payroll|> }`, {
      severity: 'error',
      message: /the map has no monitoring/,
    });
  });

  it('says only the first', () => {
    expectFinding(
      code,
      `${payroll('high')}service erp in base { from "a" to "b" criticality high }\nwave books { migrate erp 50% }\nwave more { migrate payroll }`.replace(
        'erp 50%',
        '<|erp|>',
      ),
    );
  });

  it('is silent where monitoring is there, stays, is piloted, or is assumed', () => {
    const books = 'wave books { migrate payroll }';
    expectSilent(code, `${monitoring}${payroll('high')}wave eyes { migrate monitoring }\n${books}`);
    expectSilent(code, `${monitoring}${payroll('high')}wave eyes { pilot monitoring }\n${books}`);
    expectSilent(code, `service m in base { kind monitoring stays "Nagios" }\n${payroll('high')}${books}`);
    expectSilent(code, `${payroll('high', 'assume monitoring because "the provider watches"')}${books}`);
  });

  it('is silent on what is not important, and on tracks that leave it open', () => {
    expectSilent(code, `${payroll('medium')}wave books { migrate payroll }`);
    expectSilent(
      code,
      `${monitoring}${payroll('high')}wave books after none { migrate payroll }\nwave eyes after none { migrate monitoring }`,
    );
  });
});
