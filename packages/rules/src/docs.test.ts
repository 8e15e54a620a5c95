import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { changeFindings, findings, type Sample, samplesOf } from '@migmap/testing';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';

// Bytes that are no text cannot stand on a page.
const unshowable = ['syntax/encoding'];

describe('the rules', () => {
  it('have a code each, in the folder of their category', () => {
    const codes = rules.map(({ meta }) => meta.code);
    assert.deepEqual([...new Set(codes)], codes);
    assert.deepEqual(
      rules.filter(({ meta }) => !meta.code.startsWith(`${meta.category}/`)),
      [],
    );
  });

  for (const rule of rules) describe(rule.meta.code, () => documents(rule));
});

function documents(rule: Rule): void {
  const { code } = rule.meta;

  it('has its file, test and page', () => {
    const missing = ['.ts', '.test.ts', '.md'].filter((ending) => !existsSync(pathOf(code + ending)));
    assert.deepEqual(missing, []);
  });

  it('has a page with its reason, options and source', () => {
    const page = pageOf(code);
    const options = (rule.meta.options ?? []).map(({ name }) => `\`${name}\``);
    const parts = [`# ${code}\n`, '\n## Why\n', '\n## Source\n', ...options];
    assert.deepEqual(
      parts.filter((part) => !page.includes(part)),
      [],
    );
  });

  it('shows a map that fails and one that passes', () => {
    const samples = samplesOf(pageOf(code));
    const verdicts = new Set(samples.map((sample) => sample.verdict));
    const expected = unshowable.includes(code) ? ['passes'] : ['fails', 'passes'];
    assert.deepEqual([...verdicts].sort(), expected);
    for (const sample of samples)
      assert.equal(verdictOf(rule, sample), sample.verdict, Object.values(sample.files).join('\n'));
  });

  it('shows maps that can be copied', () => {
    if (rule.meta.category === 'syntax') return;
    const samples = samplesOf(pageOf(code));
    const flawed = samples.flatMap((sample) => findings(sample.files, { only: ['syntax'] }));
    assert.deepEqual(
      flawed.map((finding) => finding.message),
      [],
    );
  });
}

function verdictOf(rule: Rule, sample: Sample): string {
  if (rule.meta.needsChange) return verdictOfChange(rule, sample);
  // What silences nothing shows only when all rules run.
  const only = rule.meta.afterSilencing ? {} : { only: [rule.meta.code] };
  const found = findings(sample.files, { ...only, ...(sample.asOf ? { asOf: sample.asOf } : {}) });
  const counting = found.filter((finding) => finding.code === rule.meta.code && !finding.suppressed);
  return counting.length > 0 ? 'fails' : 'passes';
}

/** A change is shown by two files, the map as it was and the map as it is. */
function verdictOfChange({ meta }: Rule, { files }: Sample): string {
  const [before = '', after = ''] = Object.values(files);
  return changeFindings(before, after, { only: [meta.code] }).length > 0 ? 'fails' : 'passes';
}

function pageOf(code: string): string {
  return readFileSync(pathOf(`${code}.md`), 'utf8').replaceAll('\r\n', '\n');
}

function pathOf(path: string): URL {
  return new URL(path, import.meta.url);
}
