import { expectChangeFinding, expectChangeSilent } from '@migmap/testing';

const code = 'diff/criterion-weakened';
const plan = (criterion: string): string => `layer base "Base"
team desk "Desk"
service mail "Mail" in base { from "Exchange" to "Postfix" ${criterion} }
`;

describe(code, () => {
  it('finds a target that is easier to meet', () => {
    const before = plan('criterion "Delivery" { target <= 120s }');
    expectChangeFinding(code, before, plan('criterion "Delivery" { <|target <= 10min|> }'), {
      message: /^The criterion "Delivery" asked for <= 120s and is <= 10min now, and nobody has signed that/,
      names: ['Delivery'],
      severity: 'warning',
    });
    expectChangeFinding(code, before, plan('<|criterion "Delivery"|> { baseline 1min }'), {
      message: /has no target any more/,
    });
  });

  it('knows which way is easier', () => {
    const above = plan('criterion "Watched" { target >= 95% }');
    expectChangeFinding(code, above, plan('criterion "Watched" { <|target >= 90%|> }'));
    expectChangeSilent(code, above, plan('criterion "Watched" { target >= 99% }'));
    expectChangeSilent(code, above, plan('criterion "Watched" { target > 95% }'));
    expectChangeFinding(
      code,
      plan('criterion "Failed" { target < 1% }'),
      plan('criterion "Failed" { <|target <= 1%|> }'),
    );
  });

  it('finds one that is gone', () => {
    const before = plan('criterion "Delivery" { target <= 2min }');
    expectChangeFinding(code, before, plan('').replace('service mail', 'service <|mail|>'), {
      message: /which asked for <= 2min, is gone/,
      names: ['mail', 'Delivery'],
    });
  });

  it('is silent where it was signed anew, and where it only reads otherwise', () => {
    const before = plan('criterion "Delivery" { target <= 2min accepted by desk on 2027-01-10 }');
    expectChangeSilent(
      code,
      before,
      plan('criterion "Delivery" { target <= 5min accepted by desk on 2027-02-10 }'),
    );
    expectChangeSilent(
      code,
      before,
      plan('criterion "Delivery" { target <= 120s accepted by desk on 2027-01-10 }'),
    );
  });
});
