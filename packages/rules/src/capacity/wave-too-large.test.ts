import { expectFinding, expectSilent } from '@migmap/testing';

const mail = (steps: string, users = 500, more = ''): string => `${more}
service mail { kind mail  from "A"  to "B"  users ${users} }
wave one { pilot mail  ${steps} }`;

const many = (count: number): string => {
  const names = Array.from({ length: count }, (_, index) => `s${index}`);
  return `${names.map((name) => `service ${name} { from "A"  to "B" }`).join('\n')}
wave <|one|> { migrate ${names.join(', ')} }`;
};

describe('capacity/wave-too-large', () => {
  it('finds a statement that moves more than half of the users', () => {
    expectFinding('capacity/wave-too-large', mail('migrate mail <|51%|>  migrate mail 49%'), {
      severity: 'warning',
      names: ['mail'],
      wave: 'one',
      message: /moves 51 % of the 500 users of `mail`, 255 of them; at most 50 %/,
    });
    expectFinding('capacity/wave-too-large', mail('migrate <|mail|>'), { message: /moves 100 %/ });
  });

  it('is silent at the limit of the profile', () => {
    expectSilent('capacity/wave-too-large', mail('migrate mail 50%  migrate mail 50%'));
    expectSilent('capacity/wave-too-large', mail('migrate mail', 500, 'map "M" { profile small }'));
    const critical = 'map "M" { profile critical }';
    expectSilent('capacity/wave-too-large', mail('migrate mail 30%', 500, critical));
    expectFinding('capacity/wave-too-large', mail('migrate mail <|31%|>', 500, critical));
  });

  it('is silent where only few users move, or nobody says how many', () => {
    expectSilent('capacity/wave-too-large', mail('migrate mail', 50));
    expectFinding('capacity/wave-too-large', mail('migrate <|mail|>', 51));
    expectSilent('capacity/wave-too-large', mail('migrate mail').replace('users 500', ''));
  });

  it('is silent for what people do not use directly, and for what can not be split', () => {
    expectSilent('capacity/wave-too-large', mail('migrate mail').replace('kind mail', 'kind directory'));
    expectSilent(
      'capacity/wave-too-large',
      mail('migrate mail').replace('users', 'no-parallel "one queue"  users'),
    );
  });

  it('leaves what no pilot came before to capacity/big-bang', () => {
    expectSilent('capacity/wave-too-large', mail('migrate mail').replace('pilot mail', ''));
  });

  it('finds a first wave of eleven services', () => {
    expectFinding('capacity/wave-too-large', many(11), {
      severity: 'warning',
      names: ['one'],
      message: /moves 11 services, more than 10/,
    });
    expectSilent('capacity/wave-too-large', many(10).replace('<|one|>', 'one'));
  });

  it('lets later waves be larger', () => {
    const text = many(11).replace('wave <|one|>', 'wave zero { migrate dns }\nwave one');
    expectSilent('capacity/wave-too-large', `service dns { from "A"  to "B" }\n${text}`);
  });
});
