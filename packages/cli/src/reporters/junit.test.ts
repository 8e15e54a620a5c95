import assert from 'node:assert/strict';
import { fallsOver, late, reading, reportOn, silenced } from '../../test/report-on.ts';
import { junit } from './junit.ts';

const on = (text: string, circumstances: Parameters<typeof reportOn>[1] = {}): string =>
  junit(reportOn({ 'a.migmap': text }, circumstances), reading);

/** A test with all that it holds. */
function testNamed(name: string, text: string): string {
  return text.split(/(?=<testcase )/).find((test) => test.startsWith(`<testcase name="${name}"`)) ?? '';
}

describe('the report as results of tests', () => {
  it('fails the test of an error, and says in full what is wrong', () => {
    const test = testNamed('order/dependency-late: mail, dns in letters', on(late));
    assert.match(test, /classname="a\.migmap" file="a\.migmap" line="4"/);
    assert.match(
      test,
      /<failure message="&quot;Mail&quot; \(mail\) goes live [^>]*" type="error">a\.migmap:4:\d+: error: /,
    );
    assert.match(test, /\nway out: /);
  });

  it('passes the test of what does not make the run fail', () => {
    const warned = testNamed('people/owner-missing: dns', on(late));
    assert.match(warned, /<system-out>a\.migmap:3:9: warning: /);
    const strict = junit(reportOn({ 'a.migmap': late }), { ...reading, failOn: 'warning' });
    assert.match(testNamed('people/owner-missing: dns', strict), /<failure .* type="warning">/);
  });

  it('skips the test of what its author silenced', () => {
    assert.match(
      testNamed('completeness/kind-missing: b', on(silenced)),
      /^[^>]*>\s*<skipped message="we do not need it"\/>/,
    );
  });

  it('has a test that passed for a file without findings', () => {
    assert.match(on(''), /<testsuites name="migmap" tests="1" failures="0" errors="0" time="0">/);
    assert.match(on(''), /<testcase name="no findings" classname="a\.migmap" file="a\.migmap" time="0"\/>/);
  });

  it('has an error for a rule that fell over and for what could not be read', () => {
    const text = on('', { more: [fallsOver], objections: ['b.migmap: there is no such file.'] });
    assert.match(text, /tests="3" failures="0" errors="2"/);
    assert.match(
      testNamed('order/stranded', text),
      /<error message="a fault of our own: it &lt;fell&gt; over" type="fault">/,
    );
    assert.match(testNamed('input', text), /<error message="b\.migmap: there is no such file\."/);
  });

  it('adds up', () => {
    const text = on(late);
    const count = (part: string): number => text.split(part).length - 1;
    assert.match(
      text,
      new RegExp(`<testsuites name="migmap" tests="${count('<testcase ')}" failures="${count('<failure ')}"`),
    );
  });
});
