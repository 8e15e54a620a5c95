import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/no-evaluation';
const plan = (
  move: string,
  { profile = 'public', pilot = 'dates 2027-03-01 .. 2027-03-12', part = '<|mail|>', done = '' } = {},
) => `
  map "M" { profile ${profile} }
  service mail "Mail" in base { from "A" to "B" }
  wave trial "Trial" { dates 2027-03-01 .. 2027-03-17  pilot mail { ${pilot} } }
  wave move "Move" { ${move}  migrate ${part} ${done} }`;
const silent = { part: 'mail' };

describe(code, () => {
  it('finds four working days between the pilot and the move', () => {
    expectFinding(code, plan('dates 2027-03-19 .. 2027-03-26'), {
      severity: 'warning',
      message:
        /pilot of "Mail" \(mail\) ends on 2027-03-12.*by 2027-03-19, in wave "Move" \(move\): 4 working days lie between, and at least 5/,
      names: ['mail'],
      wave: 'move',
      related: [/ends on 2027-03-12/],
    });
  });

  it('is silent at five, and at two in a small map', () => {
    expectSilent(code, plan('dates 2027-03-20 .. 2027-03-26', silent));
    expectSilent(code, plan('dates 2027-03-17 .. 2027-03-26', { ...silent, profile: 'small' }));
    expectFinding(code, plan('dates 2027-03-16 .. 2027-03-26', { profile: 'small' }), {
      message: /1 working day lies/,
    });
  });

  it('counts to the first window, and from the result where the pilot has no dates', () => {
    const weekend = 'dates 2027-03-15 .. 2027-04-11  window sat 20:00 .. sun 06:00';
    expectSilent(code, plan(weekend, silent));
    expectFinding(code, plan(weekend, { pilot: 'result passed on 2027-03-15' }), {
      message: /4 working days/,
    });
    expectFinding(code, plan(weekend, { pilot: '' }), { message: /ends on 2027-03-17/ });
  });

  it('takes the day on which the first part was done', () => {
    const dates = 'dates 2027-03-15 .. 2027-03-31';
    expectSilent(code, plan(dates, { ...silent, done: 'done 2027-03-20' }));
    expectFinding(code, plan(dates, { done: 'done 2027-03-19' }));
  });

  const together = (dates: string, window: string, part: string) => `
    service mail "Mail" in base { from "A" to "B" }
    wave move { dates ${dates}  ${window}  pilot mail { dates 2027-03-01 .. 2027-03-12 }  migrate ${part} }`;

  it('asks in the wave of the pilot whether any window is late enough', () => {
    const weekly = 'window sat 20:00 .. sun 06:00';
    expectFinding(code, together('2027-03-01 .. 2027-03-14', weekly, '<|mail|>'), { message: /2027-03-13/ });
    expectSilent(code, together('2027-03-01 .. 2027-03-21', weekly, 'mail'));
    expectFinding(code, together('2027-03-01 .. 2027-03-19', '', '<|mail|>'));
    expectSilent(code, together('2027-03-01 .. 2027-03-20', '', 'mail'));
  });

  it('is silent without pilot, and without dates', () => {
    expectSilent(code, plan('dates 2027-03-19 .. 2027-03-26', silent).replace(/pilot mail \{.*?\}/, ''));
    expectSilent(code, plan('', silent));
  });
});
