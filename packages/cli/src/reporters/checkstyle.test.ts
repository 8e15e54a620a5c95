import assert from 'node:assert/strict';
import { late, reading, reportOn, silenced } from '../../test/report-on.ts';
import { checkstyle } from './checkstyle.ts';

const on = (texts: Record<string, string>): string => checkstyle(reportOn(texts), reading);

describe('the report as of Checkstyle', () => {
  it('has findings by file, with place, severity and code', () => {
    const text = on({ 'a.migmap': late });
    assert.match(
      text,
      /<error line="4" column="\d+" severity="error" message="&quot;Mail&quot; [^"]*" source="order\/dependency-late"\/>/,
    );
  });

  it('lists files without findings', () => {
    assert.match(on({ 'a.migmap': late, 'b.migmap': '' }), /<file name="b\.migmap"\/>/);
  });

  it('leaves out what its author silenced', () => {
    assert.equal(on({ 'a.migmap': silenced }).split('source="completeness/kind-missing"').length, 2);
  });
});
