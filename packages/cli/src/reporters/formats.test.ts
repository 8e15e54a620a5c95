import assert from 'node:assert/strict';
import { awkward, fallsOver, late, reading, reportOn, silenced } from '../../test/report-on.ts';
import { objectionsTo } from '../../test/valid.ts';
import { formats } from '../formats.ts';
import { reporters } from '../write-reports.ts';

const maps: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a plan that breaks': { 'a.migmap': late },
  'a silenced finding': { 'a.migmap': silenced },
  'awkward words': { 'a.migmap': awkward },
  'awkward words in Windows lines': { 'a.migmap': awkward.replaceAll('\n', '\r\n') },
  'broken text': { 'a.migmap': 'service { <<<', 'b.migmap': 'import "gone.migmap"' },
  'a file beyond the folder': { '../a.migmap': late },
  'an empty file': { 'a.migmap': '' },
};

describe('every format', function () {
  this.timeout(60_000);
  for (const format of formats) {
    it(`keeps to its schema: ${format}`, async () => {
      const reporter = await reporters[format]();
      for (const [what, texts] of Object.entries(maps)) {
        const report = reportOn(texts, { more: [fallsOver], objections: ['b.migmap: it is a folder.'] });
        assert.deepEqual(await objectionsTo(format, await reporter(report, reading)), [], what);
      }
    });

    it(`ends its last line, and says the same twice: ${format}`, async () => {
      const reporter = await reporters[format]();
      const text = await reporter(reportOn({ 'a.migmap': late }), reading);
      assert.equal(text.endsWith('\n'), true);
      assert.equal(await reporter(reportOn({ 'a.migmap': late }), reading), text);
    });

    it(`has errors only where nobody asked for more: ${format}`, async () => {
      const reporter = await reporters[format]();
      const text = await reporter(reportOn({ 'a.migmap': late }), { ...reading, lowest: 'error' });
      const without = text.slice(text.indexOf('"results"') + 1);
      assert.match(without, /order\/dependency-late/);
      assert.doesNotMatch(without, /people\/owner-missing/);
    });
  }
});
