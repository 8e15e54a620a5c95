import { diffMaps, type MapDiff, type PlanMetrics, planMetrics, type Team } from '@migmap/core';
import type { CheckResult, Fault, Finding, FindingsCompared, Losses } from '@migmap/rules';
import type { Places } from '../places.ts';
import type { WalkedMap } from '../report.ts';
import { compareChecked } from './compare-findings.ts';
import { type MapPair, pairMaps } from './pair-maps.ts';
import type { Side } from './sides.ts';

/** All that a run of `diff` has to say; formats only write it down. */
export interface DiffReport {
  readonly before: string;
  readonly after: string;
  readonly maps: readonly MapReport[];
  /** Where things stand, in each of the two states. */
  readonly places: { readonly before: Places; readonly after: Places };
  readonly faults: readonly Fault[];
}

/** What a change does to one map. */
export interface MapReport {
  /** Its title, or its file. */
  readonly title: string;
  readonly state: 'changed' | 'same' | 'added' | 'removed';
  readonly file: string;
  readonly diff: MapDiff;
  readonly metrics: { readonly before: Figures; readonly after: Figures };
  /** What the rules of a change say: mostly safety nets that are gone. */
  readonly destructive: readonly Finding[];
  readonly findings: FindingsCompared;
  /** New findings that are left out of them, because what is lost says the same. */
  readonly told: readonly Finding[];
  /** Both states could be read as a whole; else there may be changes that nobody sees. */
  readonly isRead: boolean;
  /** Teams that answer for what changes, those with most changes first. */
  readonly owners: readonly Owner[];
  readonly before?: WalkedMap;
  readonly after?: WalkedMap;
}

/** A plan in figures, with what was found in it. */
export type Figures = PlanMetrics & { readonly errors: number; readonly warnings: number };

export interface Owner {
  readonly team: string;
  readonly title?: string;
  readonly contact?: string;
  /** The contact, where it is a handle of a forge and was so before: nobody calls strangers by a change. */
  readonly handle?: string;
  readonly changes: number;
}

/** Judges a change by the rules that need one. */
export type JudgeChange = (
  map: WalkedMap['map'],
  walked: WalkedMap['walk'],
  change: { readonly before: WalkedMap['map']; readonly diff: MapDiff },
  settings: WalkedMap['settings'],
) => CheckResult;

export function reportDiff(before: Side, after: Side, judging: Omit<Judging, 'faults'>): DiffReport {
  const places = { before: before.checked.places, after: after.checked.places };
  const faults: Fault[] = [];
  const maps = pairMaps(before, after).map((pair) => mapReport(pair, places, { ...judging, faults }));
  for (const { result } of [...before.checked.maps, ...after.checked.maps]) faults.push(...result.faults);
  return { before: before.said, after: after.said, maps: maps.sort(byFile), places, faults };
}

/** What is handed in, so that this bundle holds neither the rules nor what is known of kinds. */
interface Judging {
  readonly judge: JudgeChange;
  /** Leaves out what the plan lacks because the change has taken it away. */
  readonly once: (lost: readonly Finding[], found: readonly Finding[]) => Losses;
  /** What a map is held against that was not there, or is gone. */
  readonly nothing: () => WalkedMap;
  readonly faults: Fault[];
}

function mapReport(
  pair: MapPair,
  places: DiffReport['places'],
  { judge, once, nothing, faults }: Judging,
): MapReport {
  const [old, current] = [pair.before ?? nothing(), pair.after ?? nothing()];
  const diff = diffMaps(old.map, current.map);
  const judged =
    pair.before && pair.after
      ? judge(current.map, () => current.walk(), { before: old.map, diff }, current.settings)
      : undefined;
  faults.push(...(judged?.faults ?? []));
  const compared = compareChecked(pair.before, pair.after, diff);
  const { lost, found, told } = once(judged?.findings ?? [], compared.added);
  const isRead = ![old, current].some(({ result }) => result.findings.some(isOfSyntax));
  const isSame =
    diff.changes.length === 0 &&
    compared.added.length + compared.gone.length + compared.silenced.length === 0 &&
    (isRead || sameText(old, current));
  return {
    title: current.map.header?.title?.value || old.map.header?.title?.value || fileOf(pair, places),
    state: !pair.before ? 'added' : !pair.after ? 'removed' : isSame ? 'same' : 'changed',
    file: fileOf(pair, places),
    diff,
    metrics: { before: figuresOf(old), after: figuresOf(current) },
    destructive: lost,
    findings: { ...compared, added: found },
    told,
    isRead,
    owners: ownersOf(diff, old, current),
    ...pair,
  };
}

function isOfSyntax({ code, severity }: Finding): boolean {
  return severity === 'error' && code.startsWith('syntax/');
}

/** A file that is too large has no text here, and may be any. */
function sameText(before: WalkedMap, after: WalkedMap): boolean {
  const [old = [], current = []] = [before, after].map(({ map }) =>
    map.map.files.map(({ file }) => file.text),
  );
  return !old.includes('') && JSON.stringify(old) === JSON.stringify(current);
}

function figuresOf(checked: WalkedMap): Figures {
  const counting = checked.result.findings.filter(({ suppressed }) => !suppressed);
  const of = (severity: Finding['severity']): number =>
    counting.filter((finding) => finding.severity === severity).length;
  return { ...planMetrics(checked.map, checked.walk()), errors: of('error'), warnings: of('warning') };
}

function ownersOf({ changes }: MapDiff, before: WalkedMap, after: WalkedMap): Owner[] {
  const counts = new Map<string, number>();
  for (const { owners } of changes) for (const team of owners) counts.set(team, (counts.get(team) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted.map(([team, count]) => {
    const [then, now] = [before, after].map(({ map }) => map.find('team', team) as Team | undefined);
    const known = now ?? then;
    const contact = known?.contact?.value;
    return {
      team,
      ...(known?.title ? { title: known.title.value } : {}),
      ...(contact ? { contact } : {}),
      ...(contact && isHandle(contact) && contact === then?.contact?.value ? { handle: contact } : {}),
      changes: count,
    };
  });
}

/** `@person` or `@group/team`. */
function isHandle(contact: string): boolean {
  return /^@[A-Za-z0-9][\w.-]*(\/[\w.-]+)*$/.test(contact);
}

function fileOf({ before, after }: MapPair, places: DiffReport['places']): string {
  const [map, side] = after ? [after, places.after] : [before, places.before];
  return side.pathOf(map?.map.map.files.at(-1)?.file.uri ?? '');
}

function byFile(a: MapReport, b: MapReport): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
