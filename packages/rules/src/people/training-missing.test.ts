import { expectFinding, expectSilent } from '@migmap/testing';

const SERVICE = 'service mail { kind mail  from "A"  to "B" }';

describe('people/training-missing', () => {
  it('finds a wave that moves what people use, and trains nobody', () => {
    expectFinding('people/training-missing', `${SERVICE}\nwave <|one|> { migrate mail }`, {
      severity: 'info',
    });
  });

  it('is silent with a training, and for a mere pilot', () => {
    expectSilent('people/training-missing', `${SERVICE}\nwave one { train "Service desk"  migrate mail }`);
    expectSilent('people/training-missing', `${SERVICE}\nwave one { pilot mail }`);
  });
});
