import type { Change, Mention, SourceRef } from '@migmap/core';
import { type Finding, ruleUrl } from '@migmap/rules';
import type { Places } from '../../places.ts';
import type { DiffReport, MapReport } from '../report-diff.ts';
import { summaryWords } from '../summary.ts';

/** For machines; `schemas/diff.schema.json` says what stands where. */
export function json({ before, after, maps, places }: DiffReport): string {
  const all = maps.map((map) => jsonMap(map, places));
  return `${JSON.stringify({ version: 1, before, after, maps: all, summary: summaryOf(maps) }, null, 2)}\n`;
}

function jsonMap(map: MapReport, places: DiffReport['places']): object {
  const { title, file, state, diff, metrics, destructive, findings, owners } = map;
  const now = (finding: Finding): object => jsonFinding(finding, places.after);
  return {
    title,
    file,
    state,
    summary: summaryWords(map),
    destructive: destructive.map(now),
    changes: diff.changes.map((change) => jsonChange(change, places)),
    findings: {
      new: findings.added.map(now),
      gone: findings.gone.map((finding) => jsonFinding(finding, places.before)),
      silenced: findings.silenced.map(now),
      still: findings.still.map(now),
    },
    metrics,
    owners,
  };
}

function jsonChange(change: Change, places: DiffReport['places']): object {
  const { before, after, ...rest } = change;
  return {
    ...rest,
    ...(before ? { before: jsonMention(before, places.before) } : {}),
    ...(after ? { after: jsonMention(after, places.after) } : {}),
  };
}

function jsonMention({ source, own: _, about: __, ...mention }: Mention, places: Places): object {
  return { ...mention, ...jsonPlace(source, places) };
}

function jsonFinding(
  { code, severity, message, names, instance, wave, suppressed, source }: Finding,
  places: Places,
) {
  return {
    code,
    severity,
    message,
    ...jsonPlace(source, places),
    names,
    instance,
    wave,
    url: ruleUrl(code),
    suppressed,
  };
}

function jsonPlace(source: SourceRef, places: Places): object {
  const { file, range } = places.of(source);
  return { file, range };
}

function summaryOf(maps: readonly MapReport[]): object {
  const sum = (of: (map: MapReport) => number): number => maps.reduce((all, map) => all + of(map), 0);
  const errors = (found: readonly Finding[]): number =>
    found.filter(({ severity, suppressed }) => severity === 'error' && !suppressed).length;
  return {
    maps: maps.length,
    changed: maps.filter(({ state }) => state !== 'same').length,
    changes: sum(({ diff }) => diff.changes.length),
    destructive: sum(({ destructive }) => destructive.filter(({ suppressed }) => !suppressed).length),
    newErrors: sum(({ findings }) => errors(findings.added)),
    goneErrors: sum(({ findings }) => errors(findings.gone)),
  };
}
