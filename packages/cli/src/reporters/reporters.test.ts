import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { late, reading, reportOn, silenced } from '../../test/report-on.ts';
import { json } from './json.ts';
import { coloured } from './paint.ts';
import { stylish } from './stylish.ts';

describe('the report for people', () => {
  it('begins each finding with file, line, column and severity, for tools that read along', () => {
    const [first = ''] = stylish(reportOn({ 'a.migmap': late }), { ...reading, lowest: 'error' }).split('\n');
    assert.match(first, /^a\.migmap:4:\d+: error: .*\[order\/dependency-late\]$/);
  });

  it('names the rule to read about once', () => {
    const text = stylish(reportOn({ 'a.migmap': late, 'b.migmap': late }), reading);
    assert.equal(text.split('more: migmap explain order/dependency-late').length, 2);
  });

  it('says of each map whether its plan holds', () => {
    const good = late
      .replace(/(wave letters.*\n)(wave naming.*\n)/, '$2$1')
      .replace('Mail first', 'Naming first');
    const text = stylish(reportOn({ 'a.migmap': late, 'b.migmap': good }), { ...reading, lowest: 'error' });
    assert.match(text, /^Mail first: the plan does not hold — 2 services, 2 waves, 1 error$/m);
    assert.match(text, /^Naming first: the plan holds — 2 services, 2 waves, 0 errors$/m);
    assert.match(text, /^2 maps in 2 files: 1 error$/m);
  });

  it('does not say that a plan holds where rules of the order were turned down', () => {
    const text = stylish(
      reportOn({ 'a.migmap': late }, { settings: { severities: { order: 'off' } } }),
      reading,
    );
    assert.doesNotMatch(text, /the plan holds/);
  });

  it('shows three hints of a sort, and all when asked', () => {
    const services = [1, 2, 3, 4, 5].map((n) => `service s${n} "S" in base { stays "x" }`).join('\n');
    const report = reportOn({ 'a.migmap': `layer base "Base"\n${services}\n` });
    const hints = (text: string): number => text.split('[completeness/kind-missing]').length - 1;
    assert.equal(hints(stylish(report, reading)), 3);
    assert.equal(hints(stylish(report, { ...reading, allHints: true })), 5);
  });

  it('colours only what it is told to', () => {
    const report = reportOn({ 'a.migmap': late });
    assert.equal(stylish(report, reading).includes('\u001b'), false);
    assert.equal(stylish(report, { ...reading, paint: coloured }).includes('\u001b[31m'), true);
  });
});

describe('the report for machines', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/check.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv({ allErrors: true, formats: { uri: true } }).compile(schema);
  const examples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a plan that breaks': { 'a.migmap': late },
    'a silenced finding': { 'a.migmap': silenced },
    'broken text': { 'a.migmap': 'service { <<<', 'b.migmap': 'import "gone.migmap"' },
    'an empty file': { 'a.migmap': '' },
  };
  for (const [what, texts] of Object.entries(examples)) {
    it(`keeps to its schema for ${what}`, () => {
      validate(JSON.parse(json(reportOn(texts), { lowest: 'info' })));
      assert.deepEqual(validate.errors ?? [], []);
    });
  }

  it('has a schema that refuses what it does not know', () => {
    const report = JSON.parse(json(reportOn({ 'a.migmap': late }), { lowest: 'info' }));
    assert.equal(validate({ ...report, more: true }), false);
  });

  it('names the things that a finding is about, the first the one to change', () => {
    const { findings } = JSON.parse(json(reportOn({ 'a.migmap': late }), { lowest: 'error' }));
    assert.deepEqual(findings[0].names, ['mail', 'dns']);
    assert.deepEqual(findings[0].range.start, { line: 3, character: late.split('\n')[3]?.indexOf('dns') });
    assert.equal(findings[0].wave, 'letters');
  });

  it('is the same whatever the order of the files', () => {
    const texts = { 'a.migmap': late, 'b.migmap': silenced };
    const turned = { 'b.migmap': silenced, 'a.migmap': late };
    assert.equal(json(reportOn(texts), { lowest: 'info' }), json(reportOn(turned), { lowest: 'info' }));
  });
});
