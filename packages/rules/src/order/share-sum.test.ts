import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/share-sum';
const mail = 'service mail "Mail" in base { from "Exchange" to "Postfix" }\n';

describe(code, () => {
  it('finds a batch that was forgotten', () => {
    expectFinding(code, `${mail}wave one "One" { migrate mail 20% }\nwave two { migrate <|mail 40%|> }`, {
      message: /"Mail" \(mail\) moves by 20 % \+ 40 % = 60 %, which leaves 40 % on the old side for ever/,
      names: ['mail'],
      wave: 'two',
      related: [/20 % in wave "One" \(one\)/],
    });
  });

  it('finds parts that are more than all', () => {
    expectFinding(code, `${mail}wave w { migrate mail 60% migrate <|mail 60%|> }`, {
      message: /= 120 %, which is 20 % more than there is/,
    });
  });

  it('is silent where they add up, and where no share is said', () => {
    expectSilent(code, `${mail}wave w { migrate mail 20% migrate mail 80% }`);
    expectSilent(code, `${mail}wave w { migrate mail }`);
    expectSilent(code, `${mail}wave w { migrate mail 33.3% migrate mail 33.3% migrate mail 33.4% }`);
  });
});
