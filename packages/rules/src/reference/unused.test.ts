import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('reference/unused', () => {
  it('finds a team, a site, a bridge and a kind that nothing names', () => {
    const text = `team <|infra|>
site <|hq|>
bridge <|proxy|>
kind <|laboratory|>
certificate <|web|>`;
    expectFinding('reference/unused', text, { severity: 'info' });
  });

  it('removes it with its line', () => {
    assert.equal(fixed('reference/unused', 'team infra\nservice mail\n'), 'service mail\n');
  });

  it('is silent where something names it', () => {
    expectSilent(
      'reference/unused',
      `team infra
site hq
site branch
link hq -- branch 1Gbit/s
kind laboratory { is medical }
kind analyser { is laboratory }
bridge proxy
certificate web { for lab }
service dns
service lab { kind analyser  owner infra  depends on dns { bridge proxy } }`,
    );
  });
});
