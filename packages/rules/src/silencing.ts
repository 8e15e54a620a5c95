import {
  type IsoDate,
  nearest,
  positionAt,
  type ResolvedMap,
  type Silencer,
  type SourceFile,
} from '@migmap/core';
import type { Finding, IdleSilencer, Report, Rule } from './rule.ts';

export interface Silencing {
  /** Why a finding does not count, or nothing. */
  suppressionOf(rule: Rule, report: Report): Finding['suppressed'];
  /** Codes of silencers that silenced nothing, of those rules that ran. */
  idle(ran: ReadonlyMap<string, Rule>, known: ReadonlyMap<string, Rule>): IdleSilencer[];
}

/** Matches findings with the silencer comments of a map, by file and line. */
export function silencing(map: ResolvedMap, asOf: IsoDate | undefined): Silencing {
  const active = map.silencers.filter((silencer) => silencer.reason && !isExpired(silencer, asOf));
  if (active.length === 0) return { suppressionOf: () => undefined, idle: () => [] };
  const files = new Map(map.map.files.map(({ file }) => [file.uri, file]));
  const byPlace = placeTable(active);
  const used = new Set<Silencer['codes'][number]>();
  return {
    suppressionOf(rule, report) {
      if (rule.meta.unsilenceable) return undefined;
      const found = byPlace.get(placeOf(report, rule.meta.code, files.get(report.source.file)));
      for (const entry of found ?? []) used.add(entry.code);
      return found?.[0] && suppression(found[0].silencer);
    },
    idle: (ran, known) => active.flatMap((silencer) => idleCodes(silencer, used, ran, known)),
  };
}

export function isExpired(silencer: Silencer, asOf: IsoDate | undefined): boolean {
  return asOf !== undefined && silencer.until !== undefined && silencer.until.value < asOf;
}

interface Entry {
  readonly silencer: Silencer;
  readonly code: Silencer['codes'][number];
}

function placeTable(silencers: readonly Silencer[]): Map<string, Entry[]> {
  const table = new Map<string, Entry[]>();
  for (const silencer of silencers) {
    for (const code of silencer.codes) {
      const key = `${code.value} ${silencer.line} ${silencer.source.file}`;
      table.set(key, [...(table.get(key) ?? []), { silencer, code }]);
    }
  }
  return table;
}

function placeOf(report: Report, code: string, file: SourceFile | undefined): string {
  const line = file ? positionAt(file, report.source.start).line : -1;
  return `${code} ${line} ${report.source.file}`;
}

function suppression(silencer: Silencer): NonNullable<Finding['suppressed']> {
  return {
    reason: silencer.reason?.value ?? '',
    ...(silencer.by ? { by: silencer.by.value } : {}),
    ...(silencer.until ? { until: silencer.until.value } : {}),
  };
}

function idleCodes(
  silencer: Silencer,
  used: ReadonlySet<Silencer['codes'][number]>,
  ran: ReadonlyMap<string, Rule>,
  known: ReadonlyMap<string, Rule>,
): IdleSilencer[] {
  return silencer.codes.flatMap((code): IdleSilencer[] => {
    const rule = known.get(code.value);
    if (used.has(code)) return [];
    if (!rule) return [{ silencer, code, why: 'no-such-rule', near: nearest(code.value, known.keys()) }];
    if (rule.meta.unsilenceable) return [{ silencer, code, why: 'unsilenceable', near: [] }];
    return ran.has(code.value) ? [{ silencer, code, why: 'nothing-found', near: [] }] : [];
  });
}
