import assert from 'node:assert/strict';
import { type Fix, inEnglish, type MigrationMap, type SourceRef } from '@migmap/core';
import { loadMaps, readMap } from '@migmap/language';
import { checkMap, type Finding, type Settings } from '@migmap/rules';
import { type Files, type MarkedFiles, readMarks } from './marks.ts';

/**
 * What a test may set: everything a caller may, and the file at which the map starts
 * (the first one, if it does not say).
 */
export interface CheckOptions extends Settings {
  readonly entry?: string;
}

export interface ExpectedFinding extends CheckOptions {
  readonly message?: RegExp;
  readonly names?: readonly string[];
  readonly severity?: Finding['severity'];
  readonly wave?: string;
  readonly instance?: Finding['instance'];
  /** Each has to match the message of a related location, in any order. */
  readonly related?: readonly RegExp[];
}

/**
 * All findings of a map, in order; silenced ones too (`suppressed`). A fault in a rule fails the test.
 * A single text is the file `main.migmap`. Marks `<|…|>` are taken out before.
 */
export function findings(files: Files, options: CheckOptions = {}): Finding[] {
  return findingsOf(readMarks(files), options);
}

/** The same of a file as it lies on a disk, which need not be text. */
export async function findingsInBytes(bytes: Uint8Array, options: CheckOptions = {}): Promise<Finding[]> {
  const fileSystem = { read: async (uri: string) => (uri === 'main.migmap' ? bytes : undefined) };
  const [map] = await loadMaps(['main.migmap'], fileSystem, { root: '' });
  assert.ok(map);
  return judged(map, options);
}

/**
 * Exactly one finding of `code`, whose range is the one between `<|` and `|>`. Several marks: that many
 * findings, one at each.
 */
export function expectFinding(code: string, files: Files, expected: ExpectedFinding = {}): Finding {
  const marked = readMarks(files);
  assert.notEqual(marked.ranges.length, 0, 'mark the place of the finding with <| and |>');
  const found = active(findingsOf(marked, { ...expected, only: [code] }));
  assert.deepEqual(
    found.map((finding) => shown(marked, finding.source)),
    marked.ranges.map((range) => shown(marked, range)),
    found.map((finding) => finding.message).join('\n'),
  );
  for (const finding of found) assertDetails(finding, expected);
  const [first] = found;
  assert.ok(first);
  return first;
}

/** No finding of `code` that counts. */
export function expectSilent(code: string, files: Files, options: CheckOptions = {}): void {
  const found = active(findings(files, { ...options, only: [code] }));
  assert.deepEqual(
    found.map((finding) => finding.message),
    [],
  );
}

/**
 * The text after the fix (the first, or the first whose title matches) of the first finding of `code`;
 * of several files, the one that the first edit is in.
 */
export function fixed(code: string, files: Files, title = /./, options: CheckOptions = {}): string {
  const marked = readMarks(files);
  const found = active(findingsOf(marked, { ...options, only: [code] }));
  const fixes = found.flatMap((finding) => finding.fixes ?? []);
  const fix = fixes.find((candidate) => title.test(inEnglish(candidate.title)));
  assert.ok(
    fix,
    `no fix ${title}; there are: ${fixes.map((candidate) => inEnglish(candidate.title)).join(', ')}`,
  );
  const name = Object.keys(marked.texts).find((key) => isIn(fix.edits[0]?.source, key)) ?? marked.entry;
  const edits = fix.edits.filter((edit) => isIn(edit.source, name));
  return applyEdits(marked.texts[name] ?? '', edits);
}

/** The files of a map after a fix. */
export function withFix(texts: Readonly<Record<string, string>>, { edits }: Fix): Record<string, string> {
  const changed = Object.entries(texts).map(([name, text]) => [
    name,
    applyEdits(
      text,
      edits.filter((edit) => isIn(edit.source, name)),
    ),
  ]);
  return Object.fromEntries(changed);
}

/** Titles of all fixes of the findings of `code`. */
export function fixTitles(code: string, files: Files, options: CheckOptions = {}): string[] {
  const found = active(findings(files, { ...options, only: [code] }));
  return found.flatMap((finding) => finding.fixes ?? []).map((fix) => inEnglish(fix.title));
}

function findingsOf(marked: MarkedFiles, options: CheckOptions): Finding[] {
  const { entry = marked.entry, ...settings } = options;
  return judged(readMap(marked.texts, entry), settings);
}

function judged(map: MigrationMap, settings: Settings): Finding[] {
  const result = checkMap(map, settings);
  assert.deepEqual(
    result.faults.map((fault) => fault.stack ?? fault.message),
    [],
  );
  return [...result.findings];
}

function active(found: readonly Finding[]): Finding[] {
  return found.filter((finding) => !finding.suppressed);
}

function assertDetails(finding: Finding, expected: ExpectedFinding): void {
  if (expected.message) assert.match(finding.message, expected.message);
  if (expected.names) assert.deepEqual(finding.names, expected.names);
  if (expected.severity) assert.equal(finding.severity, expected.severity);
  if (expected.wave) assert.equal(finding.wave, expected.wave);
  if (expected.instance) assert.equal(finding.instance, expected.instance);
  const related = (finding.related ?? []).map((other) => inEnglish(other.message));
  for (const pattern of expected.related ?? []) {
    assert.ok(
      related.some((message) => pattern.test(message)),
      `no related ${pattern} in:\n${related.join('\n')}`,
    );
  }
}

/** A place as a reader sees it, so that a failing test shows text and not offsets. */
function shown(marked: MarkedFiles, source: SourceRef): string {
  const name = Object.keys(marked.texts).find((key) => isIn(source, key)) ?? source.file;
  const text = marked.texts[name] ?? '';
  const line = text.slice(0, source.start).split('\n').length;
  return `${name}:${line}: ${text.slice(source.start, source.end)} (${source.start}-${source.end})`;
}

function isIn(source: SourceRef | undefined, name: string): boolean {
  return source !== undefined && (source.file === name || source.file.endsWith(`/${name}`));
}

function applyEdits(
  text: string,
  edits: readonly { readonly source: SourceRef; readonly text: string }[],
): string {
  const backwards = [...edits].sort((a, b) => b.source.start - a.source.start || b.source.end - a.source.end);
  let result = text;
  for (const edit of backwards) {
    result = result.slice(0, edit.source.start) + edit.text + result.slice(edit.source.end);
  }
  return result;
}
