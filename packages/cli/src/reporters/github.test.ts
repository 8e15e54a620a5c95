import assert from 'node:assert/strict';
import { awkward, late, reading, reportOn } from '../../test/report-on.ts';
import { github } from './github.ts';

const linesOn = (text: string): string[] => github(reportOn({ 'a.migmap': text }), reading).split('\n');

describe('the report for GitHub Actions', () => {
  it('is a command a finding, the gravest first, with the place in the message for the log', () => {
    const [first = '', ...others] = linesOn(late);
    assert.match(
      first,
      /^::error file=a\.migmap,line=4,endLine=4,col=\d+,endColumn=\d+,title=order\/dependency-late::a\.migmap:4:\d+: "Mail" \(mail\) goes live/,
    );
    const kinds = others.map((line) => /^::(\w+) /.exec(line)?.[1] ?? '');
    assert.deepEqual(
      kinds,
      [...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
  });
  const order = ['error', 'warning', 'notice', ''];

  it('puts related places and ways out into the same annotation', () => {
    const [first = ''] = linesOn(late);
    assert.match(first, /%0Aa\.migmap:6:\d+: "Naming" \(dns\) comes only here%0A/);
    assert.match(first, /%0Away out: /);
  });

  it('leaves out columns of what goes over several lines', () => {
    const report = reportOn({ 'a.migmap': late });
    const findings = report.findings.map((found) => {
      const end = { line: found.place.range.start.line + 2, character: 1 };
      return { ...found, place: { ...found.place, range: { ...found.place.range, end } } };
    });
    const [first = ''] = github({ ...report, findings }, reading).split('\n');
    assert.match(first, /^::error file=a\.migmap,line=4,endLine=6,title=/);
  });

  it('escapes what ends a command or a property', () => {
    const named = github(reportOn({ 'a,b:c.migmap': 'layer "100 %"' }), reading);
    assert.match(named, /^::\w+ file=a%2Cb%3Ac\.migmap,/);
    assert.match(linesOn(awkward).join('\n'), /: "Mail 💌 \[a\]\(1\) "q" & #12: x, y" \(mail\)/);
    const percent = awkward.replace('Mail 💌', 'Mail 100%0A');
    assert.match(linesOn(percent).join('\n'), /Mail 100%250A \[a\]/);
  });

  it('keeps lines of a title in the annotation', () => {
    const text = awkward.replace('Mail 💌', 'Mail\\n::error::boo');
    assert.match(linesOn(text).join('\n'), /"Mail%0A::error::boo \[a\]/);
  });

  it('says when GitHub will not show all', () => {
    const services = Array.from({ length: 11 }, (_, n) => `service s${n} "S" in a { stays "x" }`);
    const all = linesOn(['layer a "A"', ...services].join('\n'));
    assert.match(all.at(-2) ?? '', /^migmap: GitHub annotates 10 of each severity/);
    assert.doesNotMatch(linesOn('layer a "A"').join('\n'), /annotates/);
  });

  it('lets no line begin with words of a map', () => {
    const text = awkward.replace('Plan | <b>100 %</b>', '::error::boo').replace('Mail 💌', '::error::boo');
    for (const line of linesOn(text)) assert.doesNotMatch(line, /^\s*::error::boo/);
  });
});
