import assert from 'node:assert/strict';
import { late, reading, reportOn, silenced } from '../../test/report-on.ts';
import { gitlab } from './gitlab.ts';

type Issue = { check_name: string; severity: string; fingerprint: string; location: object };

const issuesOn = (texts: Record<string, string>): Issue[] => JSON.parse(gitlab(reportOn(texts), reading));

describe('the report for GitLab', () => {
  it('is an issue a finding, with the lines', () => {
    const found = issuesOn({ 'plans/a.migmap': late }).find(
      ({ check_name }) => check_name === 'order/dependency-late',
    );
    assert.equal(found?.severity, 'critical');
    assert.deepEqual(found?.location, { path: 'plans/a.migmap', lines: { begin: 4, end: 4 } });
  });

  it('has no fingerprint twice, because GitLab would drop one, even for files that are alike', () => {
    const fingerprints = issuesOn({ 'a.migmap': late, 'b.migmap': late }).map(
      ({ fingerprint }) => fingerprint,
    );
    assert.equal(new Set(fingerprints).size, fingerprints.length);
  });

  it('keeps fingerprints when lines move', () => {
    const of = (text: string): string[] =>
      issuesOn({ 'a.migmap': text }).map(({ fingerprint }) => fingerprint);
    assert.deepEqual(of(`\n\n${late}`), of(late));
  });

  it('leaves out what its author silenced, and is an empty list where nothing is left', () => {
    const codes = issuesOn({ 'a.migmap': silenced }).map(({ check_name }) => check_name);
    assert.equal(codes.filter((code) => code === 'completeness/kind-missing').length, 1);
    assert.deepEqual(issuesOn({ 'a.migmap': '' }), []);
  });
});
