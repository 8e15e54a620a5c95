import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

const code = 'rollback/incomplete';
const wave = (rollback: string) =>
  `service mail in base { from "a" to "b" }\nwave w { migrate mail ${rollback} }`;
const full = 'restores "a" takes 5min when "above 3%" decides "b" backup "c"';

describe(code, () => {
  it('finds all that a point does not say', () => {
    expectFinding(code, wave('rollback <|back|> "Back" { restores "MX" takes 45min }'), {
      message:
        /Rollback "Back" \(back\) does not say what triggers it, who decides and which backup it rests on: .* Write `when`, `decides` and `backup`\./,
      names: ['back'],
      wave: 'w',
    });
  });

  it('offers each, but no duration out of thin air', () => {
    assert.deepEqual(fixTitles(code, wave('rollback back')), [
      'Add `restores`',
      'Add `when`',
      'Add `decides`',
      'Add `backup`',
    ]);
    assert.match(
      fixed(code, wave('rollback back { restores "MX" }'), /decides/),
      /rollback back \{ restores "MX" decides "…" }/,
    );
  });

  it('is silent on a full one, on durations of steps, and on none', () => {
    expectSilent(code, wave(`rollback back { ${full} }`));
    expectSilent(code, wave(`rollback back { ${full.replace('takes 5min', 'step "MX back" takes 5min')} }`));
    expectSilent(code, wave('rollback none because "one-way"'));
  });
});
