import { expectFinding, expectSilent } from '@migmap/testing';

const data = (kind: string, verify: string): string =>
  `service it { kind ${kind}  from "A"  to "B" }\ndata all of it { ${verify} }`;

describe('data/permissions-unverified', () => {
  it('finds mail, groupware and files whose permissions nobody verifies', () => {
    for (const kind of ['mail', 'groupware', 'file-share', 'collaboration', 'calendar'])
      expectFinding('data/permissions-unverified', data(kind, 'verify <|counts|>, checksums'), {
        severity: 'warning',
        names: ['all'],
      });
  });

  it('finds them in kinds of the map that are one of these', () => {
    expectFinding(
      'data/permissions-unverified',
      `kind webmail { is mail }\n${data('webmail', 'verify <|counts|>')}`,
    );
  });

  it('is silent where they are verified', () => {
    expectSilent('data/permissions-unverified', data('mail', 'verify counts, permissions'));
  });

  it('is silent where nothing is verified at all, which is a finding of its own', () => {
    expectSilent('data/permissions-unverified', data('mail', 'volume 4TB'));
  });

  it('is silent for other kinds', () => {
    expectSilent('data/permissions-unverified', data('database', 'verify counts'));
    expectSilent(
      'data/permissions-unverified',
      'service it { from "A"  to "B" }\ndata all of it { verify counts }',
    );
  });
});
