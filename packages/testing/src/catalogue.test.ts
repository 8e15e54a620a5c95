import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { type Rule, rules } from '@migmap/rules';
import catalogue from './catalogue.json' with { type: 'json' };
import { readCatalogue } from './catalogue.ts';
import { findings } from './check.ts';
import { fullPath, pageText } from './rule-documents.ts';

/** Where the design of the rules lies on machines that have it; the list here is made from it. */
const DESIGN = fullPath('../shared/design/rules.md');

/** More is offered here than the catalogue asks for. */
const fixedUnasked = ['syntax/parse'];

describe('the catalogue of rules', () => {
  it('has a rule for every code, and a code for every rule', () => {
    assert.deepEqual(sorted(rules.map(({ meta }) => meta.code)), sorted(catalogue.map(({ code }) => code)));
  });

  it('agrees with the rules in severity and marks', () => {
    const known = new Map(rules.map((rule) => [rule.meta.code, rule]));
    const said = catalogue.flatMap((entry) => known.get(entry.code) ?? []).map(entryOf);
    for (const entry of said)
      if (fixedUnasked.includes(entry.code)) entry.marks = entry.marks.replace(/ ?⚒/, '');
    assert.deepEqual(
      said,
      catalogue.filter(({ code }) => known.has(code)),
    );
  });

  it('has a fix, in a test or on a page, for every rule that promises one', () => {
    const idle = rules.filter((rule) => rule.meta.fixable && !isFixTested(rule) && !isFixShown(rule));
    assert.deepEqual(
      idle.map(({ meta }) => meta.code),
      [],
    );
  });

  it('is the one of the design', function () {
    if (!existsSync(DESIGN)) return this.skip();
    assert.deepEqual(catalogue, readCatalogue(readFileSync(DESIGN, 'utf8')));
  });
});

function sorted(codes: readonly string[]): string[] {
  return [...codes].sort();
}

const LETTERS = { error: 'E', warning: 'W', info: 'I' };

function entryOf({ meta }: Rule): (typeof catalogue)[number] {
  const marks = [
    meta.escalates ? 'W→E' : '',
    meta.unsilenceable ? '✕' : '',
    meta.fixable ? '⚒' : '',
    meta.needsToday ? '⏲' : '',
  ];
  return {
    code: meta.code,
    severity: LETTERS[meta.severity],
    marks: marks.filter((mark) => mark !== '').join(' '),
  };
}

function isFixTested({ meta }: Rule): boolean {
  return /\bfix(?:ed|Titles)\(/.test(
    readFileSync(fullPath(`packages/rules/src/${meta.code}.test.ts`), 'utf8'),
  );
}

function isFixShown({ meta }: Rule): boolean {
  const samples = (pageText(meta.code) ?? '').matchAll(/<!-- fails.*? -->\s*```migmap\n([\s\S]*?)```/g);
  return [...samples].some(([, text = '']) =>
    findings(text, { only: [meta.code] }).some(({ fixes }) => (fixes ?? []).length > 0),
  );
}
