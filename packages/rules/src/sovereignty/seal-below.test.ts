import { expectFinding, expectSilent } from '@migmap/testing';

const map = 'map "Plan" { require seal 3 for critical }\n';
const mail = 'service mail "Mail" { from "A" to "B" criticality critical seal 1 to <|2|> }';

describe('sovereignty/seal-below', () => {
  it('finds a service that ends below the level', () => {
    expectFinding('sovereignty/seal-below', map + mail, {
      message: /seal 2, but the map requires 3/,
      severity: 'error',
    });
  });

  it('takes a level met exactly for met, and asks nothing of others', () => {
    expectSilent('sovereignty/seal-below', map + mail.replace('<|2|>', '3'));
    expectSilent('sovereignty/seal-below', map + mail.replace('criticality critical', 'criticality high'));
  });

  it('asks what is critical for what is required of high', () => {
    expectFinding('sovereignty/seal-below', map.replace('critical', 'high') + mail);
  });

  it('finds one that has not moved by the wave', () => {
    const dated = map.replace('critical', 'critical by one');
    const waves = '\nservice dns { to "B" }\nwave one after none { migrate dns }\nwave two { migrate mail }';
    expectFinding('sovereignty/seal-below', dated + mail.replace('1 to <|2|>', '<|1|> to 4') + waves, {
      message: /has not moved by then/,
      wave: 'one',
    });
    const inTime = waves.replace('migrate dns', 'migrate dns, mail').replace('wave two { migrate mail }', '');
    expectSilent('sovereignty/seal-below', dated + mail.replace('<|2|>', '4') + inTime);
  });
});
