import { namesNow } from '@migmap/core';
import type { Figures, MapReport } from './report-diff.ts';

/** A figure that is not what it was. */
export interface MetricRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** About one service, team or wave; the others are about the plan as a whole. */
  readonly isDetail?: true;
}

/** The figures of a plan that a change moves; the others are not worth a line. */
export function metricRows({ metrics: { before, after }, diff: { changes } }: MapReport): MetricRow[] {
  const now = namesNow(changes);
  const byName = rowsByName(now);
  const rows = [
    row('critical path', pathText(before, now), pathText(after)),
    row('ends', before.ends, after.ends),
    row('waves', before.waves, after.waves),
    row('services', servicesText(before), servicesText(after)),
    row('rollback coverage', coverage(before), coverage(after)),
    ...byName('way back of', before.rollback.horizons, after.rollback.horizons),
    ...byName('switch-off of old', before.switchOffs, after.switchOffs),
    row('open risks', before.openRisks, after.openRisks),
    row('lowest sovereignty level', seal(before, 'lowest'), seal(after, 'lowest')),
    row('mean sovereignty level', seal(before, 'mean'), seal(after, 'mean')),
    ...byName('load of', loads(before, now), loads(after)),
    ...byName('users touched by', before.users, after.users),
    row('errors', before.errors, after.errors),
    row('warnings', before.warnings, after.warnings),
  ];
  return rows.filter((one) => one.before !== one.after);
}

function row(
  name: string,
  before: string | number | undefined,
  after: string | number | undefined,
): MetricRow {
  return { name, before: String(before ?? '—'), after: String(after ?? '—') };
}

type Table = Readonly<Record<string, string | number>>;

/** What has another name now is known by that. */
function rowsByName(now: ReadonlyMap<string, string>) {
  return (name: string, then: Table, after: Table): MetricRow[] => {
    const before = Object.fromEntries(
      Object.entries(then).map(([key, value]) => [now.get(key) ?? key, value]),
    );
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.map((key) => ({ ...row(`${name} ${key}`, before[key], after[key]), isDetail: true }));
  };
}

function pathText(
  { criticalPath: { waves: names, days } }: Figures,
  now?: ReadonlyMap<string, string>,
): string {
  const waves = names.map((name) => now?.get(name) ?? name);
  const chain = waves.length > 4 ? `${waves[0]} … ${waves.at(-1)} (${waves.length} waves)` : waves.join(', ');
  return days === undefined ? chain || '—' : `${days} d: ${chain}`;
}

function servicesText({ services, moving }: Figures): string {
  return `${services}, ${moving} of them moving`;
}

function coverage({ rollback: { covered, moving } }: Figures): string {
  return moving === 0 ? '—' : `${covered} of ${moving} services (${Math.round((covered / moving) * 100)}%)`;
}

function seal({ sovereignty }: Figures, which: 'lowest' | 'mean'): string | undefined {
  return sovereignty && `${sovereignty[which].start} at the start, ${sovereignty[which].end} at the end`;
}

function loads({ load }: Figures, now?: ReadonlyMap<string, string>): Record<string, string> {
  const entries = Object.entries(load).map(([team, { days, fullest }]): [string, string] => {
    if (!fullest) return [team, `${days} d`];
    const { percent, wave } = fullest;
    return [team, `${days} d, up to ${percent}% in ${now?.get(wave) ?? wave}`];
  });
  return Object.fromEntries(entries);
}
