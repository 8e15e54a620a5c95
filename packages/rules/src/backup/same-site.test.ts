import { expectFinding, expectSilent } from '@migmap/testing';

const map = (service: string, backup: string): string =>
  `site hq\nsite branch\nservice mail { site hq  ${service} }\nbackup b of mail { ${backup} }`;

describe('backup/same-site', () => {
  it('finds copies that are all where the service runs', () => {
    expectFinding('backup/same-site', map('', 'site <|hq|>'), { severity: 'warning', names: ['b', 'mail'] });
    expectFinding('backup/same-site', map('criticality critical', 'site <|hq|>'), { severity: 'error' });
  });

  it('is silent with a copy elsewhere, and where no site is said', () => {
    expectSilent('backup/same-site', map('', 'site hq, branch'));
    expectSilent('backup/same-site', map('', 'site branch'));
    expectSilent('backup/same-site', map('', 'site hq  copies 3 on 2 media 1 offsite'));
    expectSilent('backup/same-site', map('', 'every 1d'));
  });
});
