import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

const code = 'calendar/freeze';
const plan = (wave: string, freeze = '2027-12-15 .. 2028-01-10') => `
  service mail "Mail" in base { from "A" to "B" }
  service dns "DNS" in base { from "A" to "B" }
  freeze "Closing" ${freeze}
  wave move "Move" { ${wave} }`;
const moving = (when: string, freeze?: string) => plan(`${when}  migrate mail`, freeze);

describe(code, () => {
  it('finds a window that reaches into a freeze', () => {
    expectFinding(code, moving('<|window 2027-12-14T20:00 .. 2027-12-15T00:01|>'), {
      severity: 'error',
      message:
        /2027-12-14T20:00 .. 2027-12-15T00:01 of wave "Move" \(move\).*"Closing" \(2027-12-15 .. 2028-01-10\)/,
      names: ['move', 'mail'],
      wave: 'move',
      related: [/Nothing may change/],
    });
    expectFinding(code, moving('<|window 2028-01-10T23:59 .. 2028-01-11T06:00|>'));
  });

  it('is silent where a window ends as the freeze begins, or begins as it ends', () => {
    expectSilent(code, moving('window 2027-12-14T20:00 .. 2027-12-15T00:00'));
    expectSilent(code, moving('window 2028-01-11T00:00 .. 2028-01-11T06:00'));
  });

  it('takes the dates of a wave without windows', () => {
    expectFinding(code, moving('dates <|2027-12-01 .. 2027-12-15|>'), {
      message: /2027-12-01 .. 2027-12-15/,
    });
    expectSilent(code, moving('dates 2027-12-01 .. 2027-12-14'));
    expectSilent(code, moving('dates 2028-01-11 .. 2028-01-31'));
  });

  it('says a weekly window once', () => {
    const weekly = 'dates 2027-12-06 .. 2028-01-30  <|window sat 20:00 .. sun 06:00|>';
    expectFinding(code, moving(weekly), { message: /2027-12-18T20:00 .. 2027-12-19T06:00/ });
    expectSilent(code, moving('dates 2027-12-06 .. 2027-12-15  window sat 20:00 .. sun 06:00'));
  });

  it('covers the named services only', () => {
    const dates = 'dates 2027-12-01 .. 2027-12-20';
    expectSilent(code, moving(dates, '2027-12-15 .. 2028-01-10 for dns'));
    expectFinding(
      code,
      moving('dates <|2027-12-01 .. 2027-12-20|>', '2027-12-15 .. 2028-01-10 for dns, mail'),
    );
  });

  it('is silent for a wave without steps, and without any date', () => {
    expectSilent(code, plan('dates 2027-12-01 .. 2027-12-20'));
    expectSilent(code, moving(''));
    expectSilent(code, moving('window sat 20:00 .. sun 06:00'));
  });

  it('takes the day on which a step was done', () => {
    expectSilent(code, plan('dates 2027-12-01 .. 2027-12-20  migrate mail done 2027-12-14'));
    expectFinding(code, plan('dates 2027-12-01 .. 2027-12-20  migrate mail done <|2027-12-15|>'));
  });

  it('finds a pilot that begins in the freeze, and lets one run on that has begun', () => {
    const pilot = (dates: string) => plan(`pilot mail { dates ${dates} }`);
    expectFinding(code, plan('pilot mail { dates <|2027-12-15|> .. 2028-01-20 }'));
    expectSilent(code, pilot('2027-12-14 .. 2028-01-20'));
  });

  it('offers to end before the freeze, or to begin after it', () => {
    const text = moving('dates 2027-12-01 .. 2028-01-31');
    expectFixed(text, /before/, 'dates 2027-12-01 .. 2027-12-14');
    expectFixed(text, /after/, 'dates 2028-01-11 .. 2028-01-31');
    const inside = moving('dates 2027-12-20 .. 2027-12-24');
    expectFixed(inside, /Move the wave after/, 'dates 2028-01-11 .. 2028-01-15');
  });

  it('offers to move a window by weeks, within the dates', () => {
    const text = moving('dates 2027-12-01 .. 2028-01-31  window 2027-12-18T20:00 .. 2027-12-19T06:00');
    expectFixed(text, /2028-01-15T20:00/, 'window 2028-01-15T20:00 .. 2028-01-16T06:00');
    expectFixed(text, /2027-12-11T20:00/, 'window 2027-12-11T20:00 .. 2027-12-12T06:00');
    const short = moving('dates 2027-12-13 .. 2027-12-19  window 2027-12-18T20:00 .. 2027-12-19T06:00');
    assert.deepEqual(fixTitles(code, short), []);
  });

  it('offers to keep those weeks of a weekly window that are free', () => {
    const text = moving('\n    dates 2027-12-06 .. 2028-01-17\n    window sat 20:00 .. sun 06:00\n   ');
    expectFixed(
      text,
      /2 windows outside/,
      '    window 2027-12-11T20:00 .. 2027-12-12T06:00\n    window 2028-01-15T20:00 .. 2028-01-16T06:00\n',
    );
  });
});

function expectFixed(text: string, title: RegExp, expected: string): void {
  const after = fixed(code, text, title);
  assert.ok(after.includes(expected), after);
  expectSilent(code, after);
}
