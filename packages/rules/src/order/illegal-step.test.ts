import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/illegal-step';
const service = (what: string) => `service dns "DNS" in base { ${what} }\n`;
const replaced = service('from "Windows DNS" to "BIND 9"');

describe(code, () => {
  it('finds what comes too early or too late', () => {
    expectFinding(code, `${replaced}wave w { migrate dns 50% retire <|dns|> migrate dns 50% }`, {
      message: /^`retire dns` in wave `w` can not happen: not all of "DNS" \(dns\) has moved by then/,
      names: ['dns'],
      wave: 'w',
    });
    expectFinding(code, `${replaced}wave w { migrate dns migrate <|dns|> 20% }`, {
      message: /had moved already in wave `w`/,
    });
    expectFinding(code, `${replaced}wave w { migrate dns pilot <|dns|> }`, {
      message: /in production already/,
    });
    expectFinding(code, `${replaced}wave w { migrate dns retire dns }\nwave v { retire <|dns|> }`, {
      message: /was switched off already in wave `w`/,
      related: [/Because of this: in wave `w`/],
    });
  });

  it('finds steps on a service to which they can not happen at all', () => {
    expectFinding(code, `${service('stays "BIND 9"')}wave w { migrate <|dns|> }`, {
      message: /stays as it is/,
    });
    expectFinding(code, `${service('from "Windows DNS"')}wave w { migrate <|dns|> }`, {
      message: /is dropped and has no new side to move to/,
    });
    expectFinding(code, `${service('from "Windows DNS"')}wave w { pilot <|dns|> }`, {
      message: /has no new side to try/,
    });
    expectFinding(code, `${service('to "BIND 9"')}wave w { migrate dns retire <|dns|> }`, {
      message: /has no old side to switch off/,
    });
  });

  it('is silent on a life as it should be', () => {
    expectSilent(code, `${replaced}wave w { pilot dns migrate dns 40% migrate dns 60% retire dns }`);
    expectSilent(code, `${service('from "Windows DNS"')}wave w { retire dns }`);
  });
});
