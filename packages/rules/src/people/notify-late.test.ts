import { expectFinding, expectSilent } from '@migmap/testing';

const map = (notify: string, profile = 'public', window = ''): string => `map "M" { profile ${profile} }
service mail { kind mail  from "A"  to "B" }
wave one { dates 2027-03-15 .. 2027-03-26  ${window}  ${notify}  migrate mail }`;

describe('people/notify-late', () => {
  it('finds a first message nine working days before the move', () => {
    expectFinding('people/notify-late', map('notify "All" on <|2027-03-02|>'), {
      severity: 'warning',
      message: /9 working days.*2027-03-15; at least 10/,
    });
  });

  it('asks for five in a small map', () => {
    expectFinding('people/notify-late', map('notify "All" on <|2027-03-09|>', 'small'), {
      message: /4 working days/,
    });
    expectSilent('people/notify-late', map('notify "All" on 2027-03-08', 'small'));
  });

  it('is silent ten working days before, and where an earlier message went out', () => {
    expectSilent('people/notify-late', map('notify "All" on 2027-03-01'));
    expectSilent('people/notify-late', map('notify "Heads" on 2027-02-22  notify "All" on 2027-03-12'));
  });

  it('counts to the first window', () => {
    expectSilent(
      'people/notify-late',
      map('notify "All" on 2027-03-08', 'public', 'window sat 20:00 .. sun 06:00'),
    );
  });
});
