import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

describe('style/empty-block', () => {
  it('finds empty braces at every depth', () => {
    expectFinding('style/empty-block', '<|service mail "Mail"|> { }\nwave one { <|migrate mail|> {} }');
  });

  it('removes them', () => {
    assert.equal(fixed('style/empty-block', 'service mail "Mail" {\n}\n'), 'service mail "Mail"\n');
  });

  it('keeps a comment', () => {
    assert.deepEqual(fixTitles('style/empty-block', 'service mail {\n  // to be said\n}'), []);
  });

  it('finds a comment alone', () => {
    expectFinding('style/empty-block', '<|service mail "Mail"|> { /* to be said */\n // "later"\n }');
  });

  it('is silent where something stands that could not be read', () => {
    expectSilent('style/empty-block', 'wave one {\n  migrate mail {\n    task "Copy" takes 8h37min\n  }\n}');
  });

  it('is silent without braces', () => {
    expectSilent('style/empty-block', 'service mail "Mail"');
  });
});
