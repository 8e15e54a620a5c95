import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

describe('style/name-case', () => {
  it('finds names in another case', () => {
    expectFinding('style/name-case', 'service <|MailServer|>\nteam <|IT_office|>', { severity: 'info' });
  });

  it('renames everywhere', () => {
    assert.equal(
      fixed(
        'style/name-case',
        'service MailServer\nwave one { migrate MailServer }\nrisk spam on MailServer',
      ),
      'service mail-server\nwave one { migrate mail-server }\nrisk spam on mail-server',
    );
  });

  it('offers no name that is taken', () => {
    assert.deepEqual(fixTitles('style/name-case', 'service Mail\nservice mail'), []);
  });

  it('is silent on kebab-case', () => {
    expectSilent('style/name-case', 'service mail-server\nwave wave-2\nrisk r1');
  });
});
