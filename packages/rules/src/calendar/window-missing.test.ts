import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

const code = 'calendar/window-missing';
const plan = (criticality: string, wave: string, name = 'move') => `
  service mail "Mail" in base { from "A" to "B" criticality ${criticality} }
  service dns "DNS" in base { from "A" to "B" criticality low }
  wave ${name} "Move" { ${wave} }`;

describe(code, () => {
  it('finds an important service that moves in a wave without window', () => {
    expectFinding(code, plan('high', 'migrate dns, mail', '<|move|>'), {
      severity: 'warning',
      message: /"Mail" \(mail\), of high criticality, moves in wave "Move" \(move\), which has no window/,
      names: ['move', 'mail'],
      wave: 'move',
    });
    expectFinding(code, plan('critical', 'migrate mail', '<|move|>'), {
      message: /which is critical|critical/,
    });
  });

  it('names all that move in it, and how they weigh', () => {
    const both = plan('critical', 'migrate dns, mail', '<|move|>').replace(
      'criticality low',
      'criticality high',
    );
    expectFinding(code, both, {
      message: /^"DNS" \(dns\) and "Mail" \(mail\), of high criticality or critical, move in wave/,
      names: ['move', 'dns', 'mail'],
    });
  });

  it('is silent with a window, for less, and for pilots and retirements', () => {
    expectSilent(code, plan('critical', 'window sat 20:00 .. sun 06:00  migrate mail'));
    expectSilent(code, plan('medium', 'migrate mail'));
    expectSilent(code, plan('critical', 'pilot mail  migrate dns'));
    expectSilent(code, plan('critical', 'retire mail'));
  });

  it('offers the weekend, or the window of another wave, where it opens within the dates', () => {
    const text = plan('high', 'dates 2027-04-05 .. 2027-04-30  migrate mail');
    assert.match(fixed(code, text), /window sat 20:00 \.\. sun 06:00/);
    const friday = `${text}\nwave other { window fri 22:00 .. sat 04:00 }`;
    assert.match(fixed(code, friday), /migrate mail window fri 22:00 \.\. sat 04:00/);
    assert.deepEqual(fixTitles(code, plan('high', 'dates 2027-04-05 .. 2027-04-09  migrate mail')), []);
  });
});
