import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/ttl-missing';
const plan = (kind: string, sides = 'from "A" to "B"', rest = '') => `
  service shop "Shop" in base { kind ${kind}  ${sides} }
  wave move "Move" { migrate shop }
  ${rest}`;

describe(code, () => {
  it('finds a cutover that changes DNS, without a record', () => {
    expectFinding(code, plan('<|web-portal|>'), {
      severity: 'info',
      message: /"Shop" \(shop\) moves in wave "Move" \(move\), which changes A and AAAA records/,
      names: ['shop'],
    });
  });

  it('writes what is no abbreviation small', () => {
    expectFinding(code, plan('<|file-share|>'), { message: /which changes alias records of old servers/ });
  });

  it('is silent with a record, and for kinds that touch none', () => {
    expectSilent(code, plan('web-portal', undefined, 'record www "www" { of shop  ttl 1h }'));
    expectSilent(code, plan('database'));
    expectSilent(code, plan('endpoint'));
  });

  it('takes the one MX record of a domain for all that it passes', () => {
    expectFinding(code, plan('<|anti-spam|>'), { message: /MX record/ });
    expectSilent(code, plan('anti-spam', undefined, 'record mx "clinic.example MX" { of mail  ttl 1h }'));
  });

  it('is silent for what is new, stays, or does not move', () => {
    expectSilent(code, plan('web-portal', 'to "B"'));
    expectSilent(code, plan('web-portal', 'stays "A"'));
    expectSilent(code, plan('web-portal').replace('migrate shop', 'pilot shop'));
  });

  it('leaves mail to order/mail-plumbing', () => {
    expectSilent(code, plan('mail'));
  });
});
