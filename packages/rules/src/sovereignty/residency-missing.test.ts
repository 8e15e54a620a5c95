import { expectFinding, expectSilent } from '@migmap/testing';

const map = 'map "Plan" { require residency EU for confidential }\n';

describe('sovereignty/residency-missing', () => {
  it('asks where a service of the class will be', () => {
    expectFinding(
      'sovereignty/residency-missing',
      `${map}service <|mail|> { to "B" classification confidential }`,
      {
        message: /requires EU/,
      },
    );
  });

  it('asks the same of data, once', () => {
    expectFinding(
      'sovereignty/residency-missing',
      `${map}service mail { stays "A" }\ndata <|boxes|> of mail { classification confidential }`,
    );
    expectFinding(
      'sovereignty/residency-missing',
      `${map}service <|mail|> { to "B" classification confidential }\ndata boxes of mail { classification confidential }`,
    );
  });

  it('is silent where the place is said, or not required', () => {
    expectSilent(
      'sovereignty/residency-missing',
      `${map}service mail { to "B" classification confidential residency DE }`,
    );
    expectSilent('sovereignty/residency-missing', `${map}service mail { to "B" classification internal }`);
    expectSilent('sovereignty/residency-missing', 'service mail { to "B" classification confidential }');
  });
});
