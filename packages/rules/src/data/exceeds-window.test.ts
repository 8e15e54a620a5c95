import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'data/exceeds-window';
const plan = (
  data: string,
  { name = 'boxes', step = 'migrate mail', window = 'window sat 20:00 .. sun 06:00' } = {},
) => `
  service mail "Mail" in base { from "A" to "B" }
  data ${name} "Mailboxes" of mail { ${data} }
  wave move "Move" { dates 2027-04-05 .. 2027-04-18  ${window}  ${step} }`;
const marked = { name: '<|boxes|>' };

describe(code, () => {
  it('finds a move that takes a minute more than the window', () => {
    expectFinding(code, plan('rehearsed 2027-03-01 took 601min', marked), {
      severity: 'error',
      message:
        /need 10 h 1 min \(10 h 1 min, rehearsed on 2027-03-01\).*\(10 h\).*with `change` how much is left/,
      names: ['boxes', 'mail'],
      wave: 'move',
      related: [/open for 10 h/],
    });
    expectSilent(code, plan('rehearsed 2027-03-01 took 600min'));
  });

  it('shows volume and rate, and what `ahead` would leave', () => {
    expectFinding(code, plan('volume 4TB  rate 100MB/s  change 2% per d', marked), {
      message: /11 h 6 min \(4TB at 100MB\/s = 11 h 6 min\).*`ahead`, which leaves 13 min 20 s/,
    });
    expectSilent(code, plan('volume 4TB  rate 100MB/s  change 2% per d  ahead'));
  });

  it('counts the delta of all days since the copy began', () => {
    const data = (since: string) => `volume 4TB  rate 50MB/s  change 10% per d  ahead since ${since}`;
    expectFinding(code, plan(data('2027-04-02'), marked), {
      message: /19 h 37 min|19 h 38 min|Start a second copy/,
    });
    expectSilent(code, plan(data('2027-04-08')));
  });

  it('counts the part that moves', () => {
    expectSilent(code, plan('rehearsed 2027-03-01 took 20h', { step: 'migrate mail 50%' }));
    expectFinding(code, plan('rehearsed 2027-03-01 took 20h', { ...marked, step: 'migrate mail 51%' }), {
      message: /× 51 % of the service/,
    });
  });

  it('is silent without windows, and without a time', () => {
    expectSilent(code, plan('rehearsed 2027-03-01 took 60h', { window: '' }));
    expectSilent(code, plan('volume 4TB'));
  });
});
