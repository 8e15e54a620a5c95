import { type Block, inEnglish, type ResolvedMap, type TextEdit, type Walk } from '@migmap/core';
import {
  type CheckResult,
  type Fault,
  type Finding,
  fingerprints,
  type RuleMeta,
  ruleOf,
  rules,
  ruleUrl,
  type Settings,
  type Severity,
} from '@migmap/rules';
import type { Entry } from './baseline/entry.ts';
import { identity } from './identity.ts';
import type { Place, Places } from './places.ts';
import { weightOf } from './severities.ts';

/** All that a run of `check` has to say; reporters only give it a form. */
export interface Report {
  /** By file, place and code, each once. Suppressed ones are among them. */
  readonly findings: readonly Reported[];
  readonly verdicts: readonly Verdict[];
  readonly summary: Summary;
  /** All files that were read, findings or none. */
  readonly files: readonly CheckedFile[];
  /** Rules that fell over, each once. */
  readonly faults: readonly Fault[];
  /** What could not be found or read, in words for the user. */
  readonly objections: readonly string[];
  /** All rules there are, and what the caller made of them. */
  readonly rules: readonly RuleMeta[];
  readonly settings: Settings;
  /** What a finding is known by from run to run. */
  fingerprintOf(reported: Reported): string;
}

/** A file as places name it. */
export type CheckedFile = Pick<Place, 'file' | 'uri'>;

export interface Reported {
  readonly finding: Finding;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  readonly fixes: readonly ReportedFix[];
  readonly url: string;
}

/** A way out with its title in words. */
export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  /** Where each of the edits is. */
  readonly places: readonly Place[];
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
  /** Findings that are known have been left out, or do not count. */
  readonly partial: boolean;
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
  /** Only where there is a baseline. */
  readonly baseline?: BaselineCounts;
}

export interface BaselineCounts {
  /** Findings that it keeps from counting; they are among those suppressed. */
  readonly suppressed: number;
  /** Entries that are no longer needed. */
  readonly stale: number;
}

export interface CheckedMap {
  readonly map: ResolvedMap;
  readonly result: CheckResult;
  /** What counted for it; without them, what counts for all. */
  readonly settings?: Settings;
}

/** One whose plan can be asked for as well; it is walked once for all who ask. */
export interface WalkedMap extends CheckedMap {
  walk(): Walk;
}

/** What a run came to, before it is put in order. */
export interface Results {
  readonly maps: readonly CheckedMap[];
  readonly places: Places;
  readonly objections: readonly string[];
  /** Findings that are known have been left out. */
  readonly isPartial?: true;
  /** Where a baseline was held against it: the entries that are no longer needed. */
  readonly baseline?: { readonly stale: readonly Entry[] };
}

/** Puts the results of several maps together. A file that two of them import is reported once. */
export function reportOf(results: Results, settings: Settings = {}): Report {
  const { maps, places, objections } = results;
  const unique = new Map<string, Finding>();
  for (const finding of maps.flatMap(({ result }) => result.findings)) unique.set(identity(finding), finding);
  const findings = [...unique.values()].map((finding) => reported(finding, places)).sort(byPlace);
  return {
    findings,
    verdicts: maps.map((one) => verdictOf(one, results, isLenient(one.settings ?? settings))),
    summary: { ...summaryOf(maps, [...unique.values()]), ...baselineOf(results, [...unique.values()]) },
    files: filesOf(maps, places),
    faults: faultsOf(maps),
    objections,
    rules: rules.map(({ meta }) => meta),
    settings: sharedSettings(maps) ?? settings,
    fingerprintOf: fingerprinting(findings, places),
  };
}

/** The findings of a severity and those that weigh more; suppressed ones apart. */
export function atLeast(findings: readonly Reported[], severity: Severity): Reported[] {
  const weight = weightOf(severity);
  return findings.filter(({ finding }) => !finding.suppressed && weightOf(finding.severity) >= weight);
}

function reported(finding: Finding, places: Places): Reported {
  return {
    finding,
    place: places.of(finding.source),
    related: (finding.related ?? []).map(({ source, message }) => ({
      place: places.of(source),
      message: inEnglish(message),
    })),
    fixes: (finding.fixes ?? []).map(({ title, edits, safe }) => ({
      title: inEnglish(title),
      safe: safe === true,
      edits,
      places: edits.map(({ source }) => places.of(source)),
    })),
    url: ruleUrl(finding.code),
  };
}

/** Where all maps have one configuration, what counted for them is what counts. */
function sharedSettings(maps: readonly CheckedMap[]): Settings | undefined {
  const [first, ...others] = new Set(maps.map(({ settings }) => settings));
  return others.length === 0 ? first : undefined;
}

function filesOf(maps: readonly CheckedMap[], places: Places): CheckedFile[] {
  const uris = new Set(maps.flatMap(({ map }) => map.map.files.map(({ file }) => file.uri)));
  const files = [...uris].map((uri) => ({ file: places.pathOf(uri), uri }));
  return files.sort((a, b) => compareText(a.file, b.file));
}

/** A rule that falls over several maps is one fault. */
function faultsOf(maps: readonly CheckedMap[]): Fault[] {
  const faults = maps.flatMap(({ result }) => result.faults);
  return [...new Map(faults.map((fault) => [fault.code, fault])).values()];
}

/** Made of all findings, so that what is shown of them changes nothing; and only when somebody asks. */
function fingerprinting(findings: readonly Reported[], places: Places): Report['fingerprintOf'] {
  let made: Map<Reported, string> | undefined;
  return (reported) => {
    made ??= fingerprintsOf(findings, places);
    return made.get(reported) ?? '';
  };
}

function fingerprintsOf(findings: readonly Reported[], places: Places): Map<Reported, string> {
  const made = fingerprints(
    findings.map(({ finding }) => finding),
    (uri) => places.textOf(uri),
  );
  return new Map(findings.map((reported, index) => [reported, made[index] ?? '']));
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

function verdictOf({ map, result }: CheckedMap, { places, isPartial }: Results, lenient: boolean): Verdict {
  const root = map.map.files.at(-1);
  const file = root === undefined ? '' : places.pathOf(root.file.uri);
  return {
    ...countsOf(result.findings),
    title: map.header?.title?.value || file,
    services: map.services.length,
    waves: map.waves.length,
    lenient,
    partial: isPartial === true || result.findings.some(isKnownError),
    unreadable: result.findings.some(isUnreadable),
  };
}

function isKnownError({ severity, suppressed }: Finding): boolean {
  return severity === 'error' && suppressed?.kind === 'baseline';
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

function baselineOf({ baseline }: Results, findings: readonly Finding[]): Pick<Summary, 'baseline'> {
  if (baseline === undefined) return {};
  const suppressed = findings.filter((finding) => finding.suppressed?.kind === 'baseline').length;
  return { baseline: { suppressed, stale: baseline.stale.length } };
}

function differentPlaces(blocks: readonly Block[]): number {
  return new Set(blocks.map(({ source }) => `${source.start} ${source.file}`)).size;
}
