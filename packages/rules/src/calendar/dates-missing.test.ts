import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

const code = 'calendar/dates-missing';
const mail = 'service mail "Mail" in base { from "A" to "B" }\n';

describe(code, () => {
  it('finds a wave without dates', () => {
    expectFinding(code, `${mail}wave <|move|> "Move" { migrate mail }`, {
      severity: 'warning',
      message: /Wave "Move" \(move\) has no dates/,
      names: ['move'],
      wave: 'move',
    });
    expectSilent(code, `${mail}wave move { dates 2027-04-05 .. 2027-04-09  migrate mail }`);
  });

  it('proposes the dates that the wave already says', () => {
    const windows =
      'window 2027-04-10T20:00 .. 2027-04-11T06:00  window 2027-04-17T20:00 .. 2027-04-18T06:00';
    expectProposal(`${mail}wave move { ${windows}  migrate mail }`, '2027-04-10 .. 2027-04-18');
    const pilot = 'pilot mail { dates 2027-03-01 .. 2027-03-12 }  migrate mail done 2027-03-20';
    expectProposal(`${mail}wave move { ${pilot} }`, '2027-03-01 .. 2027-03-20');
  });

  it('proposes weeks after what comes before', () => {
    const before = 'wave one { dates 2027-03-01 .. 2027-03-26 }\n';
    expectProposal(`${mail}${before}wave move { migrate mail }`, '2027-03-29 .. 2027-04-23');
    expectProposal(
      `${mail}${before}wave move { migrate mail }\nwave three { dates 2027-04-12 .. 2027-05-07 }`,
      '2027-03-29 .. 2027-04-12',
    );
    expectProposal(
      `${mail}${before}wave move { migrate mail }\nwave three { dates 2027-03-27 .. 2027-05-07 }`,
      '2027-03-26 .. 2027-03-27',
    );
  });

  it('proposes weeks within the map, before what follows, or after today', () => {
    const map = 'map "M" { dates 2027-01-11 .. 2027-09-30 }\n';
    expectProposal(`${map}${mail}wave move { migrate mail }`, '2027-01-11 .. 2027-02-05');
    expectProposal(
      `${mail}wave move { migrate mail }\nwave two { dates 2027-04-12 .. 2027-05-07 }`,
      '2027-03-18 .. 2027-04-12',
    );
    assert.deepEqual(fixTitles(code, `${mail}wave move { migrate mail }`, { asOf: '2027-01-12' }), [
      'Add `dates 2027-01-18 .. 2027-02-12`',
    ]);
    assert.deepEqual(fixTitles(code, `${mail}wave move { migrate mail }`), []);
  });
});

function expectProposal(text: string, dates: string): void {
  assert.deepEqual(fixTitles(code, text), [`Add \`dates ${dates}\``]);
  expectSilent(code, fixed(code, text));
}
