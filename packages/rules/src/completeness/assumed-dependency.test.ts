import { expectFinding, expectSilent } from '@migmap/testing';

const mail = 'service mail "Mail" { from "A" to "B" depends on dns { confidence <|assumed|> } }\nservice dns';

describe('completeness/assumed-dependency', () => {
  it('warns of an assumption on which the order rests', () => {
    expectFinding('completeness/assumed-dependency', mail, { severity: 'warning', names: ['mail', 'dns'] });
  });

  it('is an error where the service, or the map, is critical', () => {
    expectFinding(
      'completeness/assumed-dependency',
      mail.replace('depends', 'criticality critical depends'),
      { severity: 'error' },
    );
    expectFinding('completeness/assumed-dependency', `map { profile critical }\n${mail}`, {
      severity: 'error',
    });
  });

  it('is silent on soft dependencies, what stays, and what is known', () => {
    expectSilent('completeness/assumed-dependency', mail.replace('depends', 'depends softly'));
    expectSilent('completeness/assumed-dependency', mail.replace('from "A" to', 'stays'));
    expectSilent('completeness/assumed-dependency', mail.replace('assumed', 'observed'));
  });
});
