import type { Block, Fix, ResolvedMap } from '@migmap/core';
import { type CheckResult, type Finding, ruleOf, ruleUrl, type Settings, type Severity } from '@migmap/rules';
import type { Place, Places } from './places.ts';

/** All that a run of `check` has to say; reporters only give it a form. */
export interface Report {
  /** By file, place and code, each once. Suppressed ones are among them. */
  readonly findings: readonly Reported[];
  readonly verdicts: readonly Verdict[];
  readonly summary: Summary;
}

export interface Reported {
  readonly finding: Finding;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  readonly fixes: readonly { readonly fix: Fix; readonly places: readonly Place[] }[];
  readonly url: string;
}

/** What is to be said of one map. */
export interface Verdict extends Counts {
  /** The title of the map, or its file. */
  readonly title: string;
  readonly services: number;
  readonly waves: number;
  /** Some of it could not be read, so that the plan was judged by what is left. */
  readonly unreadable: boolean;
  /** Rules about the order were turned down, so that silence means less. */
  readonly lenient: boolean;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
}

export interface Summary extends Counts {
  readonly files: number;
  readonly maps: number;
  readonly services: number;
  readonly waves: number;
}

export interface CheckedMap {
  readonly map: ResolvedMap;
  readonly result: CheckResult;
}

/** Puts the results of several maps together. A file that two of them import is reported once. */
export function reportOf(checked: readonly CheckedMap[], places: Places, settings: Settings = {}): Report {
  const unique = new Map<string, Finding>();
  for (const finding of checked.flatMap(({ result }) => result.findings))
    unique.set(identity(finding), finding);
  const findings = [...unique.values()].map((finding) => reported(finding, places)).sort(byPlace);
  const verdicts = checked.map((one) => verdictOf(one, places, isLenient(settings)));
  return { findings, verdicts, summary: summaryOf(checked, [...unique.values()]) };
}

/** The findings of a severity and those that weigh more; suppressed ones apart. */
export function atLeast(findings: readonly Reported[], severity: Severity): Reported[] {
  const weight = weights[severity];
  return findings.filter(({ finding }) => !finding.suppressed && weights[finding.severity] >= weight);
}

const weights: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function identity({ code, source, message, names }: Finding): string {
  return JSON.stringify([source.file, source.start, source.end, code, message, names]);
}

function reported(finding: Finding, places: Places): Reported {
  return {
    finding,
    place: places.of(finding.source),
    related: (finding.related ?? []).map(({ source, message }) => ({ place: places.of(source), message })),
    fixes: (finding.fixes ?? []).map((fix) => ({
      fix,
      places: fix.edits.map(({ source }) => places.of(source)),
    })),
    url: ruleUrl(finding.code),
  };
}

function byPlace(a: Reported, b: Reported): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.finding.source.start - b.finding.source.start ||
    a.finding.source.end - b.finding.source.end ||
    compareText(a.finding.code, b.finding.code) ||
    compareText(a.finding.message, b.finding.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function verdictOf({ map, result }: CheckedMap, places: Places, lenient: boolean): Verdict {
  const root = map.map.files.at(-1);
  const file = root === undefined ? '' : places.pathOf(root.file.uri);
  return {
    ...countsOf(result.findings),
    title: map.header?.title?.value || file,
    services: map.services.length,
    waves: map.waves.length,
    lenient,
    unreadable: result.findings.some(isUnreadable),
  };
}

function isUnreadable({ code, severity }: Finding): boolean {
  return severity === 'error' && /^(syntax|reference)\//.test(code);
}

function isLenient({ severities = {} }: Settings): boolean {
  return Object.entries(severities).some(
    ([code, level]) => /^(order|rollback)\b/.test(code) && level !== 'error' && level !== defaultOf(code),
  );
}

function defaultOf(code: string): Severity | undefined {
  return ruleOf(code)?.meta.severity;
}

function countsOf(findings: readonly Finding[]): Counts {
  const counted = findings.filter(({ suppressed }) => !suppressed);
  const of = (severity: Severity): number =>
    counted.filter((finding) => finding.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    suppressed: findings.length - counted.length,
  };
}

/** What several maps share, they share: it counts once. */
function summaryOf(checked: readonly CheckedMap[], findings: readonly Finding[]): Summary {
  return {
    ...countsOf(findings),
    files: new Set(checked.flatMap(({ map }) => map.map.files.map(({ file }) => file.uri))).size,
    maps: checked.length,
    services: differentPlaces(checked.flatMap(({ map }) => map.services)),
    waves: differentPlaces(checked.flatMap(({ map }) => map.waves)),
  };
}

function differentPlaces(blocks: readonly Block[]): number {
  return new Set(blocks.map(({ source }) => `${source.start} ${source.file}`)).size;
}
