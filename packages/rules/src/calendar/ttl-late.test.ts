import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/ttl-late';
const plan = (lowered: string, when = 'window 2027-04-10T20:00 .. 2027-04-11T06:00', timezone = 'UTC') => `
  map "M" { timezone "${timezone}" }
  service mail "Mail" in base { from "A" to "B" }
  record mx "MX" { of mail  ttl 1d  lowered to 5min at ${lowered} }
  wave move "Move" { ${when}  migrate mail }`;

describe(code, () => {
  it('finds a TTL that is lowered a minute too late', () => {
    expectFinding(code, plan('<|2027-04-09T20:01|>'), {
      severity: 'error',
      message:
        /"MX" \(mx\) is lowered at 2027-04-09T20:01, only 23 h 59 min before "Mail" \(mail\) may first move at 2027-04-10T20:00.*old TTL is 1d.*by 2027-04-09T20:00/,
      names: ['mx', 'mail'],
      wave: 'move',
    });
    expectSilent(code, plan('2027-04-09T20:00'));
  });

  it('counts to the first window that moves any part', () => {
    const weekly = 'dates 2027-04-05 .. 2027-05-28  window sat 20:00 .. sun 06:00';
    expectFinding(code, plan('<|2027-04-10|>', weekly), { message: /2027-04-10T20:00/ });
    expectSilent(code, plan('2027-04-09', weekly));
    expectFinding(code, plan('<|2027-04-12|>', weekly), { message: /after "Mail" \(mail\) may first move/ });
  });

  it('counts to the first day of a wave without windows', () => {
    expectFinding(code, plan('<|2027-04-05|>', 'dates 2027-04-05 .. 2027-04-09'));
    expectSilent(code, plan('2027-04-04', 'dates 2027-04-05 .. 2027-04-09'));
  });

  it('counts hours that really pass', () => {
    const spring = 'window 2027-03-28T20:00 .. 2027-03-29T06:00';
    expectFinding(code, plan('<|2027-03-27T20:00|>', spring, 'Europe/Berlin'), {
      message: /23 h before.*by 2027-03-27T19:00/,
    });
    expectSilent(code, plan('2027-03-27T20:00', spring));
  });

  it('is silent where a date, the old TTL or the service is missing', () => {
    expectSilent(code, plan('2027-04-10', ''));
    expectSilent(code, plan('2027-04-10').replace('ttl 1d', ''));
    expectSilent(code, plan('2027-04-10').replace('of mail', ''));
  });
});
