import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

const code = 'order/after-missing';
const files = (wave: string) => ({
  'main.migmap': `import "naming.migmap"\n${wave} { migrate mail }\nservice mail in base { from "a" to "b" }`,
  'naming.migmap': 'wave naming after none { migrate dns }\nservice dns in base { from "a" to "b" }',
});

describe(code, () => {
  it('finds a first wave that does not say what it follows', () => {
    expectFinding(code, files('wave <|mail-move|> "Mail"'), {
      message: /Wave "Mail" \(mail-move\) is the first in its file/,
      names: ['mail-move'],
    });
  });

  it('offers the wave that was read before, and none', () => {
    assert.deepEqual(fixTitles(code, files('wave mail-move "Mail"')), [
      'Write `after naming`',
      'Write `after none`',
    ]);
    assert.match(fixed(code, files('wave mail-move "Mail"')), /wave mail-move "Mail" after naming \{/);
    assert.match(fixed(code, files('wave mail-move'), /none/), /wave mail-move after none \{/);
  });

  it('is silent where it says so, and in a map of one file', () => {
    expectSilent(code, files('wave mail-move after naming'));
    expectSilent(code, 'wave naming { }\nwave mail-move { }');
  });
});
