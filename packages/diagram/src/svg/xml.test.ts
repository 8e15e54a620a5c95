import assert from 'node:assert/strict';
import { attribute, content, number } from './xml.ts';

describe('XML', () => {
  it('holds any text', () => {
    assert.equal(content('a < b & c > d'), 'a &lt; b &amp; c &gt; d');
    assert.equal(attribute('say "no"\nnow'), 'say &quot;no&quot;&#10;now');
    assert.equal(
      content('bell \u0007, half a pair \ud800, none \uffff'),
      'bell \ufffd, half a pair \ufffd, none \ufffd',
    );
    assert.equal(content('😀'), '😀');
  });

  it('has numbers without noise', () => {
    assert.equal(number(0.1 + 0.2), '0.3');
    assert.equal(number(-0.0001), '0');
    assert.equal(number(12), '12');
  });
});
