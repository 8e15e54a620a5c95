import assert from 'node:assert/strict';
import { findings, fixed } from '@migmap/testing';

// All rules have to run: whether a silencer is of use shows in what the others find.
function unusedIn(text: string, settings = {}): string[] {
  return findings(text, settings)
    .filter((finding) => finding.code === 'silence/unused')
    .map((finding) => finding.message);
}

describe('silence/unused', () => {
  it('finds a silencer that silences nothing', () => {
    const [message] = unusedIn('// migmap-disable-next-line reference/self -- nothing there\nservice mail');
    assert.match(message ?? '', /no finding of `reference\/self`/);
  });

  it('finds codes that no rule has, and those that cannot be silenced', () => {
    const text = '// migmap-disable-next-line reference/slef, syntax/parse -- a try\nservice mail';
    const messages = unusedIn(text).join('\n');
    assert.match(messages, /no rule is called `reference\/slef`, but there is `reference\/self`/);
    assert.match(messages, /`syntax\/parse` cannot be silenced/);
  });

  it('finds one that names no rule', () => {
    const [message] = unusedIn('// migmap-disable-next-line -- all of it\nservice mail');
    assert.match(message ?? '', /names no rule, so that it silences nothing/);
  });

  it('is silent where something is silenced, and where the rule is off', () => {
    const text =
      'service mail {\n  // migmap-disable-next-line reference/self -- a try\n  depends on mail\n}';
    assert.deepEqual(unusedIn(text), []);
    assert.deepEqual(unusedIn(text.replace('depends on mail', ''), { severities: { reference: 'off' } }), []);
  });

  it('removes the comment with its line', () => {
    const text = '// migmap-disable-next-line reference/slef -- a try\nservice mail';
    assert.equal(fixed('silence/unused', text, /Remove/), 'service mail');
  });
});
