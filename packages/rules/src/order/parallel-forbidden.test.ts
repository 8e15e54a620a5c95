import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/parallel-forbidden';
const ledger = 'service ledger "Ledger" in base { from "Old" to "New" no-parallel "both number invoices" }\n';

describe(code, () => {
  it('finds a pilot with real users', () => {
    expectFinding(code, `${ledger}wave w { pilot <|ledger|> migrate ledger }`, {
      message:
        /"Ledger" \(ledger\) can not run in parallel \(both number invoices\), but in wave `w` both sides are live: this pilot/,
      names: ['ledger'],
      wave: 'w',
      related: [/The reason is said here/],
    });
  });

  it('finds a part, and a retirement in a later wave', () => {
    expectFinding(code, `${ledger}wave w { migrate <|ledger|> 50% migrate ledger 50% }`, {
      message: /only a part/,
    });
    expectFinding(code, `${ledger}wave w { migrate ledger }\nwave v { retire <|ledger|> }`, {
      message: /only here, in a later wave/,
    });
  });

  it('knows the reason of a regulator', () => {
    expectFinding(
      code,
      'service ledger in base { from "a" to "b" full-switch "supervisory rule 7" }\nwave w { pilot <|ledger|> migrate ledger }',
      {
        message: /may not run as a hybrid \(supervisory rule 7\)/,
      },
    );
  });

  it('is silent on a lab, one step, and a retirement in the same wave', () => {
    expectSilent(code, `${ledger}wave w { pilot ledger { lab } migrate ledger retire ledger }`);
    expectSilent(
      code,
      'service ledger in base { from "a" to "b" }\nwave w { pilot ledger migrate ledger 50% migrate ledger 50% }',
    );
  });
});
