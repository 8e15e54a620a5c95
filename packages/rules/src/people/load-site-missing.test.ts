import { expectFinding, expectSilent } from '@migmap/testing';

const map = (pilot: string, facts = ''): string => `site hq
site branch
service mail { from "A"  to "B"  site hq, branch  ${facts} }
wave one { pilot mail { ${pilot} }  migrate mail }`;

describe('people/load-site-missing', () => {
  it('finds a site of the service at which no load was tried', () => {
    expectFinding('people/load-site-missing', map('load "Monday" at <|hq|>'), {
      severity: 'warning',
      names: ['mail', 'branch'],
    });
    expectFinding('people/load-site-missing', map('load "Monday" at <|hq|>', 'criticality critical'), {
      severity: 'error',
    });
  });

  it('is silent where all sites were tried, and where the load says none', () => {
    expectSilent('people/load-site-missing', map('load "Monday" at hq, branch'));
    expectSilent('people/load-site-missing', map('load "Monday"'));
  });
});
