import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/unordered';
const plan = (target: string, after: string) => `
  service dns "DNS" in base { kind dns from "Windows DNS" to "BIND 9" }
  service mail "Mail" in base { from "Exchange" to "Postfix" depends on ${target} }
  wave naming "Naming" after none { dates 2027-02-01 .. 2027-02-12 migrate dns }
  wave mail-move "Mail" after ${after} { dates 2027-03-01 .. 2027-03-12 migrate mail }`;

describe(code, () => {
  it('finds two tracks whose order decides', () => {
    expectFinding(code, plan('<|dns|>', 'none'), {
      message:
        /^Whether "Mail" \(mail\) can work with "DNS" \(dns\) depends on which of .* comes first, .*it holds.*it breaks \(order\/dependency-late\).*Dates do not order waves, only `after` does\. Write `after naming` at wave `mail-move`/s,
      names: ['mail', 'dns'],
    });
  });

  it('is silent where `after` says it, and where the order does not matter', () => {
    expectSilent(code, plan('dns', 'naming'));
    expectSilent(code, plan('dns { tolerates old }', 'none'));
  });

  it('tells two orders apart that begin alike', () => {
    const text = `
      service wiki "Wiki" in base { kind wiki from "A" to "B" }
      wave one "One" after none { pilot wiki { lab } migrate wiki }
      wave side "Side" after none { retire <|wiki|> }`;
    expectFinding('order/unordered', text, {
      message:
        /`one`, then `side`: it holds; `one` and `side` at the same time: it breaks \(retire-before-all\)/,
    });
  });
});
