import type { Fault } from '@migmap/rules';
import { atLeast, type Report, type Reported } from '../report.ts';
import type { Reading } from './reporter.ts';
import { whereabouts, withSuppressed } from './words.ts';
import { type Element, xmlDocument } from './xml.ts';

/**
 * Results as of tests: a file is a suite, a finding a test. One that makes the run fail is a failure, one that
 * does not has passed and says its piece, one that the author silenced was skipped.
 */
export function junit(report: Report, { lowest, failOn }: Reading): string {
  const failing = new Set(atLeast(report.findings, failOn));
  const byFile = Map.groupBy(withSuppressed(report, lowest), ({ place }) => place.file);
  const files = new Set([...report.files.map(({ file }) => file), ...byFile.keys()]);
  const suites = [...files].map((file) => suite(file, casesOf(file, byFile.get(file) ?? [], failing)));
  const errors = [...report.faults.map(faultCase), ...report.objections.map(objectionCase)];
  if (errors.length > 0) suites.push(suite('migmap', errors));
  const attributes = { name: 'migmap', ...countsOf(suites.flatMap(({ cases }) => cases)), time: 0 };
  return xmlDocument({ name: 'testsuites', attributes, content: suites.map(suiteElement) });
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly attributes: Element['attributes'];
  readonly content: readonly Element[];
}

function suite(name: string, cases: readonly Case[]): Suite {
  return { name, cases };
}

function suiteElement({ name, cases }: Suite): Element {
  const { tests, failures, errors } = countsOf(cases);
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
  return {
    name: 'testsuite',
    attributes: { name, tests, failures, errors, skipped, time: 0 },
    content: cases.map(({ attributes, content }) => ({ name: 'testcase', attributes, content })),
  };
}

function countsOf(cases: readonly Case[]): { tests: number; failures: number; errors: number } {
  const of = (wanted: Case['outcome']): number => cases.filter(({ outcome }) => outcome === wanted).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error') };
}

/** A file without a finding is a test that has passed: without one, readers take the report for empty. */
function casesOf(file: string, found: readonly Reported[], failing: ReadonlySet<Reported>): Case[] {
  if (found.length === 0) return [testCase('passed', { name: 'no findings', classname: file, file })];
  const named = new Map<string, number>();
  return found.map((reported) => {
    const name = nameOf(reported);
    const number = (named.get(name) ?? 0) + 1;
    named.set(name, number);
    const outcome = reported.finding.suppressed ? 'skipped' : failing.has(reported) ? 'failure' : 'passed';
    return findingCase(reported, number === 1 ? name : `${name} #${number}`, outcome);
  });
}

/** Without line and message, so that a test keeps its name from run to run. */
function nameOf({ finding: { code, names, wave } }: Reported): string {
  const things = names.length === 0 ? '' : `: ${names.join(', ')}`;
  return `${code}${things}${wave === undefined ? '' : ` in ${wave}`}`;
}

function findingCase(reported: Reported, name: string, outcome: Case['outcome']): Case {
  const { place } = reported;
  const line = place.range.start.line + 1;
  const attributes = { name, classname: place.file, file: place.file, line };
  return testCase(outcome, attributes, contentOf(reported, outcome));
}

function contentOf(reported: Reported, outcome: Case['outcome']): Element {
  const { finding } = reported;
  if (outcome === 'skipped') {
    return { name: 'skipped', attributes: { message: finding.suppressed?.reason || 'no reason given' } };
  }
  const content = inFull(reported);
  if (outcome === 'passed') return { name: 'system-out', attributes: {}, content };
  return { name: 'failure', attributes: { message: finding.message, type: finding.severity }, content };
}

function inFull({ finding, place, related, fixes, url }: Reported): string {
  const lines = [
    `${whereabouts(place)}: ${finding.severity}: ${finding.message} [${finding.code}]`,
    ...related.map((other) => `${whereabouts(other.place)}: ${other.message}`),
    ...fixes.map(({ title }) => `way out: ${title}`),
    `more: ${url}`,
  ];
  return lines.join('\n');
}

function faultCase({ code, message }: Fault): Case {
  const attributes = { name: code, classname: 'migmap' };
  const error = { message: `a fault of our own: ${message}`, type: 'fault' };
  return testCase('error', attributes, { name: 'error', attributes: error, content: message });
}

function objectionCase(objection: string): Case {
  const attributes = { name: 'input', classname: 'migmap' };
  const error = { message: objection, type: 'input' };
  return testCase('error', attributes, { name: 'error', attributes: error, content: objection });
}

/** The clock is never read, so all take no time; some readers want to be told. */
function testCase(outcome: Case['outcome'], attributes: Element['attributes'], content?: Element): Case {
  return { outcome, attributes: { ...attributes, time: 0 }, content: content === undefined ? [] : [content] };
}
