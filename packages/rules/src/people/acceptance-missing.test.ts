import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const map = (inService: string, inWave = '', inLayer = ''): string => `layer office { ${inLayer} }
service <|mail|> in office { from "A"  to "B"  ${inService} }
wave one { ${inWave}  migrate mail }`;

const silent = (...args: Parameters<typeof map>): string => map(...args).replace(/<\||\|>/g, '');

describe('people/acceptance-missing', () => {
  it('finds a service that moves without any criterion', () => {
    expectFinding('people/acceptance-missing', map(''), { severity: 'warning', names: ['mail'] });
  });

  it('proposes one', () => {
    assert.match(
      fixed('people/acceptance-missing', silent('owner office')),
      /criterion "Acceptance tests passed" \{ target >= 100% {2}accepted by office \}/,
    );
  });

  it('is silent with a criterion of the service, its layer or its wave', () => {
    const criterion = 'criterion "Delivery" { target < 2min }';
    expectSilent('people/acceptance-missing', silent(criterion));
    expectSilent('people/acceptance-missing', silent('', criterion));
    expectSilent('people/acceptance-missing', silent('', '', criterion));
  });

  it('is silent for what does not move', () => {
    expectSilent('people/acceptance-missing', 'service mail { from "A"  to "B" }');
  });
});
