import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/window-too-short';
const plan = (window: string, second: string, data = 'rehearsed 2027-03-01 took 6h') => `
  map "M" { timezone "Europe/Berlin" }
  service mail "Mail" in base { from "A" to "B" }
  data boxes "Mailboxes" of mail { ${data} }
  wave move "Move" { dates 2027-03-15 .. 2027-04-11  ${window}
    migrate mail { task "Freeze" takes 3h  task "Test" ${second}  task "Call" } }`;
const night = 'window 2027-04-10T20:00 .. 2027-04-11T06:00';

describe(code, () => {
  it('finds work that takes a minute more than the window', () => {
    expectFinding(code, plan(`<|${night}|>`, 'takes 61min'), {
      severity: 'error',
      message:
        /takes 10 h 1 min, 1 min more.*2027-04-10T20:00 .. 2027-04-11T06:00 \(10 h\): data "Mailboxes" \(boxes\) 6 h \(6 h, rehearsed on 2027-03-01\), "Freeze" 3 h and "Test" 1 h 1 min, in all 10 h 1 min/,
      names: ['move', 'boxes'],
      wave: 'move',
      related: [/6 h of the window/, /3 h/],
    });
  });

  it('is silent where it just fits', () => {
    expectSilent(code, plan(night, 'takes 1h'));
  });

  it('counts the hours that really pass', () => {
    const spring = 'window 2027-03-27T20:00 .. 2027-03-28T06:00';
    expectFinding(code, plan(`<|${spring}|>`, 'takes 1h'), { message: /1 h more.*\(9 h\)/ });
    expectSilent(code, plan(spring, 'takes 1h').replace('Europe/Berlin', 'UTC'));
    const autumn = 'window 2027-10-30T20:00 .. 2027-10-31T06:00';
    expectSilent(code, plan(autumn, 'takes 2h'));
    expectFinding(code, plan(`<|${autumn}|>`, 'takes 121min'), { message: /\(11 h\)/ });
  });

  it('takes the shortest window of the wave', () => {
    expectFinding(
      code,
      plan('<|window sat 20:00 .. sun 06:00|>', 'takes 30min').replace('3h', '2h').replace('6h', '7h'),
      {
        message: /2027-03-27T20:00 .. 2027-03-28T06:00 \(9 h\)/,
      },
    );
    expectSilent(code, plan('window sat 20:00 .. sun 06:00', 'takes 0min'));
  });

  it('leaves a move that alone does not fit to data/exceeds-window', () => {
    expectSilent(code, plan(night, 'takes 1h', 'rehearsed 2027-03-01 took 11h'));
  });

  it('is silent without windows', () => {
    expectSilent(code, plan('', 'takes 5d'));
  });
});
