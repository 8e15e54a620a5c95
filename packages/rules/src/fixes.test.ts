import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inEnglish } from '@migmap/core';
import { findings, fixableSamples, type Sample, samplesOf, withFix } from '@migmap/testing';
import { rules } from './registry.ts';
import type { Finding } from './rule.ts';

/** What these find are several facts at once, and a fix writes one of them. */
const severalFacts = new Set(['rollback/incomplete', 'coexistence/bridge-incomplete', 'risk/incomplete']);

describe('the first fix of a finding', () => {
  for (const { meta } of rules.filter(({ meta }) => meta.fixable)) {
    it(`does away with ${meta.code}, and makes no error`, () => {
      const tried = fixableSamples(meta.code, pageOf(meta.code)).flatMap((sample) =>
        tryFixes(sample, meta.code),
      );
      assert.notEqual(tried.length, 0, 'no map here has a finding with a fix');
    });
  }
});

describe('a rule that says nothing of fixes', () => {
  for (const { meta } of rules.filter(({ meta }) => !meta.fixable)) {
    it(`offers none: ${meta.code}`, () => {
      for (const sample of failingSamples(meta.code)) {
        const titles = found(sample, meta.code).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
        assert.deepEqual(titles, []);
      }
    });
  }
});

/** Each finding gets its fix by itself. */
function tryFixes(sample: Sample, code: string): string[] {
  const before = all(sample);
  return found(sample, code).flatMap((finding) => {
    const fix = finding.fixes?.[0];
    if (fix === undefined) return [];
    const after = all({ ...sample, files: withFix(sample.files, fix) });
    const text = Object.values(withFix(sample.files, fix)).join('\n');
    const trait = severalFacts.has(code) ? saidOf : kindOf;
    const left = count(after, trait(finding), trait);
    assert.ok(left < count(before, trait(finding), trait), `${finding.message} — still there in:\n${text}`);
    const errors = after.filter((other) => other.severity === 'error' && !other.suppressed);
    const added = errors.filter(
      (other) => count(after, kindOf(other), kindOf) > count(before, kindOf(other), kindOf),
    );
    assert.deepEqual(
      added.map(({ message }) => message),
      [],
      text,
    );
    return [inEnglish(fix.title)];
  });
}

function found(sample: Sample, code: string): Finding[] {
  return all(sample).filter((finding) => finding.code === code && !finding.suppressed);
}

function all({ files, asOf }: Sample): Finding[] {
  return findings(files, asOf ? { asOf } : {});
}

function count(among: readonly Finding[], trait: string, traitOf: (finding: Finding) => string): number {
  return among.filter((finding) => traitOf(finding) === trait).length;
}

/** What a finding is about, wherever it stands after an edit. */
function kindOf({ code, names, instance, wave, message }: Finding): string {
  return JSON.stringify([code, names, instance, wave, names.length === 0 ? message : '']);
}

function saidOf(finding: Finding): string {
  return `${kindOf(finding)} ${finding.message}`;
}

function failingSamples(code: string): Sample[] {
  return samplesOf(pageOf(code)).filter(({ verdict }) => verdict === 'fails');
}

function pageOf(code: string): string {
  return readFileSync(new URL(`${code}.md`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
}
