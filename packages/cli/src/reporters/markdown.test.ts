import assert from 'node:assert/strict';
import { awkward, fallsOver, late, reading, reportOn, silenced } from '../../test/report-on.ts';
import { markdown } from './markdown.ts';

const on = (texts: Record<string, string>, circumstances: Parameters<typeof reportOn>[1] = {}): string =>
  markdown(reportOn(texts, circumstances), reading);

describe('the report in Markdown', () => {
  it('says first whether the plan holds', () => {
    assert.match(
      on({ 'a.migmap': late }),
      /^❌ \*\*Mail first: the plan does not hold\*\* — 2 services, 2 waves, 1 error/,
    );
  });

  it('lists maps with their sum', () => {
    const text = on({ 'a.migmap': late, 'b.migmap': silenced });
    assert.match(
      text,
      /^- ❌ \*\*Mail first: [^\n]*\n- ⚠️ \*\*b\.migmap: [^\n]*\n\n2 maps in 2 files: 1 error/,
    );
  });

  it('has a row a finding, with related places and ways out', () => {
    const row =
      on({ 'a.migmap': late })
        .split('\n')
        .find((line) => line.startsWith('| ❌ error')) ?? '';
    assert.match(
      row,
      /^\| ❌ error \| `a\.migmap:4:\d+` \| "Mail" \(mail\) goes live .* \| \[order\/dependency-late\]\(https:.*order\/dependency-late\) \|$/,
    );
    assert.match(row, /<br>`a\.migmap:6:\d+`: "Naming" \(dns\) comes only here/);
    assert.match(row, /<br>→ Say that `mail` tolerates the old `dns`/);
  });

  it('folds hints and what was silenced, with the reason', () => {
    const text = on({ 'a.migmap': silenced });
    assert.match(text, /<summary>1 hint<\/summary>\n\n\| Where \| What \| Rule \|/);
    assert.match(
      text,
      /<summary>1 suppressed finding<\/summary>\n\n[\s\S]*\| we do not need it \|\n\n<\/details>\n$/,
    );
  });

  it('lets no words of a map be Markdown, call people or name issues', () => {
    const text = on({ 'a.migmap': awkward });
    assert.match(text, /\*\*Plan \\\| &lt;b>100 %&lt;\/b>: /);
    assert.match(text, /Mail 💌 \\\[a\\\]\(1\) /);
    assert.match(text, /#&#8203;12/);
    for (const row of text.split('\n').filter((line) => line.startsWith('| '))) {
      assert.equal([5, 4].includes(row.split(/(?<!\\)\|/).length - 1), true, row);
    }
  });

  it('stays short enough for a comment', () => {
    const services = Array.from({ length: 400 }, (_, n) => `service s${n} "S" in a { stays "x" }`);
    const text = on({ 'a.migmap': ['layer a "A"', ...services].join('\n') });
    assert.match(text, /… and \d+ more; `migmap check` shows all\./);
    assert.equal(text.length < 65_536, true);
  });

  it('tells of what went wrong with the run itself', () => {
    const text = on(
      { 'a.migmap': '' },
      { more: [fallsOver], objections: ['b.migmap: there is no such file.'] },
    );
    assert.match(
      text,
      /^- ⚠️ b\.migmap: there is no such file\.\n- ⚠️ A fault of our own in the rule order\/stranded: it &lt;fell> over$/m,
    );
  });
});
