import assert from 'node:assert/strict';
import { diffMaps, resolve, walk } from '@migmap/core';
import { readMap } from '@migmap/language';
import { checkChange, type Finding, type Settings } from '@migmap/rules';
import { readMarks } from './marks.ts';

export interface ExpectedOfChange extends Settings {
  readonly message?: RegExp;
  readonly names?: readonly string[];
  readonly severity?: Finding['severity'];
  readonly wave?: string;
}

/** What the rules of a change say of two states of a map, each one text. */
export function changeFindings(before: string, after: string, settings: Settings = {}): Finding[] {
  const [old, current] = [before, after].map((text) =>
    resolve(readMap({ 'main.migmap': text }, 'main.migmap')),
  );
  assert.ok(old && current);
  const change = { before: old, diff: diffMaps(old, current) };
  const { findings, faults } = checkChange(current, () => walk(current), change, settings);
  assert.deepEqual(
    faults.map((fault) => fault.stack ?? fault.message),
    [],
  );
  return findings.filter(({ suppressed }) => !suppressed);
}

/** Exactly the findings of `code` whose ranges are marked with `<|…|>` in the later text. */
export function expectChangeFinding(
  code: string,
  before: string,
  after: string,
  { message, names, severity, wave, ...settings }: ExpectedOfChange = {},
): void {
  const { texts, ranges } = readMarks(after);
  const text = texts['main.migmap'] ?? '';
  assert.notEqual(ranges.length, 0, 'mark the place of the finding with <| and |>');
  const found = changeFindings(before, text, { ...settings, only: [code] });
  const shown = ({ start, end }: { start: number; end: number }): string =>
    `${start}: ${text.slice(start, end)}`;
  assert.deepEqual(
    found.map(({ source }) => shown(source)),
    ranges.map(shown),
    found.map((finding) => finding.message).join('\n'),
  );
  for (const finding of found) {
    if (message) assert.match(finding.message, message);
    if (names) assert.deepEqual(finding.names, names);
    if (severity) assert.equal(finding.severity, severity);
    if (wave) assert.equal(finding.wave, wave);
  }
}

export function expectChangeSilent(code: string, before: string, after: string): void {
  assert.deepEqual(
    changeFindings(before, after, { only: [code] }).map(({ message }) => message),
    [],
  );
}
