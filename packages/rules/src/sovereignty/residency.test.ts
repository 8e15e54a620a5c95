import { expectFinding, expectSilent } from '@migmap/testing';

const map = 'map "Plan" { require residency EU, CH for confidential, restricted }\n';
const mail = 'service mail "Mail" { to "B"  classification confidential  residency <|US|> }';

describe('sovereignty/residency', () => {
  it('finds a new side outside of what its class requires', () => {
    expectFinding('sovereignty/residency', map + mail, {
      message: /"Mail" \(mail\) is confidential and will be in US, but the map requires EU or CH/,
      severity: 'error',
    });
  });

  it('takes member countries for inside', () => {
    expectSilent('sovereignty/residency', map + mail.replace('US', 'DE'));
    expectSilent('sovereignty/residency', map + mail.replace('US', 'CH'));
    expectFinding('sovereignty/residency', map + mail.replace('US', 'NO'));
    expectSilent('sovereignty/residency', map.replace('EU', 'EEA') + mail.replace('US', 'NO'));
  });

  it('asks nothing of other classes', () => {
    expectSilent('sovereignty/residency', map + mail.replace('confidential', 'internal'));
  });

  it('looks at data, with the class of its service if it has none', () => {
    const data =
      'service mail { stays "A" classification restricted }\ndata boxes of mail { residency <|US|> }';
    expectFinding('sovereignty/residency', map + data);
  });

  it('looks at data of a stricter class than its service', () => {
    const text =
      'service mail { to "B" classification internal  residency <|US|> }\ndata boxes of mail { classification restricted }';
    expectFinding('sovereignty/residency', map + text, { names: ['boxes'] });
  });
});
