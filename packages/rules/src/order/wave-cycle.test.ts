import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/wave-cycle';

describe(code, () => {
  it('finds waves that follow each other in a circle', () => {
    expectFinding(code, 'wave a after <|b|> { }\nwave b after a { }', {
      message: /Waves follow each other in a circle/,
      severity: 'error',
      names: ['a', 'b'],
      related: [/closes the circle too/],
    });
  });

  it('finds a wave that follows itself', () => {
    expectFinding(code, 'wave a after <|a|> { }');
  });

  it('is silent on tracks that part and meet', () => {
    expectSilent(
      code,
      'wave a after none { }\nwave b after a { }\nwave c after a { }\nwave d after b, c { }',
    );
  });
});
