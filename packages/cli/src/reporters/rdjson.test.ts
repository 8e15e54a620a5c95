import assert from 'node:assert/strict';
import { late, reading, reportOn } from '../../test/report-on.ts';
import { rdjson } from './rdjson.ts';

function diagnosticsOn(text: string) {
  return JSON.parse(rdjson(reportOn({ 'a.migmap': text }), reading)).diagnostics;
}

describe('the report for reviewdog', () => {
  const unknown = 'layer a "A"\nservice b "💌é" in aa';

  const unknownIn = (text: string) =>
    diagnosticsOn(text).find(({ code }: { code: { value: string } }) => code.value === 'reference/unknown');

  it('counts columns in bytes, from 1', () => {
    const { location } = unknownIn(unknown);
    // The letter and the sign have two and four bytes, where UTF-16 has one and two units.
    assert.deepEqual(location.range, { start: { line: 2, column: 23 }, end: { line: 2, column: 25 } });
  });

  it('suggests a way out that is one edit in this file', () => {
    const { suggestions, location } = unknownIn(unknown);
    assert.deepEqual(suggestions[0], { range: location.range, text: 'a' });
  });

  it('suggests none that would be applied by half', () => {
    const found = diagnosticsOn(late).find(
      ({ code }: { code: { value: string } }) => code.value === 'order/dependency-late',
    );
    const [report] = reportOn({ 'a.migmap': late }).findings.filter(
      ({ finding }) => finding.code === 'order/dependency-late',
    );
    const whole = report?.fixes.filter(({ edits }) => edits.length === 1) ?? [];
    assert.equal(found.suggestions?.length ?? 0, whole.length);
    assert.equal(whole.length < (report?.fixes.length ?? 0), true);
  });

  it('names related places in the message, where reviewdog has no other', () => {
    assert.match(
      rdjson(reportOn({ 'a.migmap': late }), reading),
      /\\na\.migmap:6:\d+: \\"Naming\\" \(dns\) comes only here/,
    );
  });
});
