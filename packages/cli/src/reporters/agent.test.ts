import assert from 'node:assert/strict';
import { awkward, late, reading, reportOn } from '../../test/report-on.ts';
import { agent } from './agent.ts';

const linesOn = (texts: Record<string, string>, more = {}): string[] =>
  agent(reportOn(texts), { ...reading, ...more })
    .trimEnd()
    .split('\n');

describe('the report for agents', () => {
  it('is a line a finding with the edit that mends it', () => {
    const [first] = linesOn({ 'a.migmap': 'layer a "A"\nservice b "B" in aa' });
    assert.equal(
      first,
      'a.migmap:2:18 error reference/unknown no layer is called `aa`, so what is said here is about nothing; did you mean `a`? | fix 2:18-20 "aa" -> "a"',
    );
  });

  it('names related places without the file that they share', () => {
    assert.match(
      linesOn({ 'a.migmap': late })[0] ?? '',
      /^a\.migmap:4:\d+ error order\/dependency-late .* \| see 5:\d+, 6:\d+ \| fix /,
    );
  });

  it('names a place once, however much is there to see', () => {
    const [first] = linesOn({
      'a.migmap': `layer a "A"
service db "DB" in a { from "x" to "y" }
service app "App" in a { stays "z" depends on db }
wave one "One" { migrate db }
wave two "Two" { retire db }`,
    });
    assert.match(first ?? '', / order\/retired-early .* \| see 5:18 \|/);
  });

  it('names the file of an edit in another file', () => {
    const lines = linesOn({
      'main.migmap':
        'import "base.migmap"\nlayer b "B"\nservice c "C" in b\nservice d "D" in b {\n  depends on e\n}',
      'base.migmap': 'layer a "A"\nservice e1 "E" in a',
    });
    assert.match(lines[0] ?? '', /^main\.migmap:5:14 error reference\/unknown /);
  });

  it('writes an edit as JSON, so that it stays on its line', () => {
    const [edit = ''] = linesOn({ 'a.migmap': late }).flatMap(
      (line) => /people\/acceptance-missing.* -> (".*")$/.exec(line)?.[1] ?? [],
    );
    assert.match(JSON.parse(edit), /criterion "Acceptance/);
    assert.equal(
      linesOn({ 'a.migmap': awkward }).every((line) => line !== ''),
      true,
    );
  });

  it('shows three hints of a sort, and all when asked', () => {
    const services = [1, 2, 3, 4, 5].map((n) => `service s${n} "S" in base { stays "x" }`).join('\n');
    const texts = { 'a.migmap': `layer base "Base"\n${services}\n` };
    const hints = (lines: string[]): number =>
      lines.filter((line) => line.includes('completeness/kind-missing')).length;
    assert.equal(hints(linesOn(texts)), 3);
    assert.match(linesOn(texts).at(-3) ?? '', /^\d+ more hints of these sorts: --verbose$/);
    assert.equal(hints(linesOn(texts, { allHints: true })), 5);
  });

  it('ends with what is to be said of each map, and with the sum', () => {
    assert.deepEqual(linesOn({ 'a.migmap': '' }), [
      'a.migmap: there is no plan to check yet',
      '0 errors, 0 warnings',
    ]);
    assert.equal(linesOn({ 'a.migmap': late }).at(-2), 'Mail first: the plan does not hold');
  });
});
