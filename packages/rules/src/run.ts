import {
  compareSources,
  finished,
  type MigrationMap,
  type ResolvedMap,
  resolve,
  type Steps,
  type Walk,
  walk,
} from '@migmap/core';
import { findingOf } from './finding.ts';
import { optionValue } from './options.ts';
import { rules as allRules } from './registry.ts';
import type { CheckResult, Fault, Finding, IdleSilencer, MapChange, Rule, RuleContext } from './rule.ts';
import type { Settings } from './settings.ts';
import { saidLevel, severityOf, weightOf } from './severity.ts';
import { type Silencing, silencing } from './silencing.ts';

/** Reads a map through: resolves it, walks it when a rule asks, and judges it. */
export function checkMap(map: MigrationMap, settings: Settings = {}): CheckResult {
  const resolved = resolve(map);
  return check(resolved, () => walk(resolved), settings);
}

/** Runs rules over a map. A rule that throws is named as a fault, and the others go on. */
export function check(
  map: ResolvedMap,
  walked: Walk | (() => Walk),
  settings: Settings = {},
  rules: readonly Rule[] = allRules,
): CheckResult {
  return finished(checking(map, walked, settings, rules));
}

/** The same rule by rule, for those who have to answer others in between. */
export function* checking(
  map: ResolvedMap,
  walked: Walk | (() => Walk),
  settings: Settings = {},
  rules: readonly Rule[] = allRules,
): Steps<CheckResult> {
  const running = rules.filter((rule) => mayRun(rule, settings));
  const silencers = silencing(map, settings.asOf);
  const bench: Bench = { map, settings, silencers, walk: once(walked), judged: [], faults: [] };
  for (const rule of running) {
    if (rule.meta.afterSilencing) continue;
    runRule(rule, bench, []);
    yield;
  }

  const faulty = new Set(bench.faults.map((fault) => fault.code));
  const sound = running.filter((rule) => !faulty.has(rule.meta.code));
  const idle = silencers.idle(byCode(sound), byCode(rules));
  for (const rule of running) if (rule.meta.afterSilencing) runRule(rule, bench, idle);
  return { findings: inOrder(oneOfEachCause(bench.judged)), faults: bench.faults };
}

/** Runs the rules that judge a change over the map that it led to. */
export function checkChange(
  map: ResolvedMap,
  walked: Walk | (() => Walk),
  change: MapChange,
  settings: Settings = {},
): CheckResult {
  const running = allRules.filter((rule) => rule.meta.needsChange && isAsked(rule, settings));
  const silencers = silencing(map, settings.asOf);
  const bench: Bench = { map, settings, silencers, walk: once(walked), change, judged: [], faults: [] };
  for (const rule of running) runRule(rule, bench, []);
  return { findings: inOrder(oneOfEachCause(bench.judged)), faults: bench.faults };
}

/** What these rules say is an error in a map, by their own judgement. A rule that fails says nothing. */
export function errorsIn(walked: Walk, rules: readonly Rule[]): Finding[] {
  const { findings } = check(walked.map, walked, {}, rules);
  return findings.filter(({ severity, suppressed }) => severity === 'error' && !suppressed);
}

interface Bench {
  readonly map: ResolvedMap;
  readonly settings: Settings;
  readonly silencers: Silencing;
  readonly walk: () => Walk;
  readonly change?: MapChange;
  /** In the order of the rules. */
  readonly judged: Judged[];
  readonly faults: Fault[];
}

interface Judged {
  readonly finding: Finding;
  readonly cause: string | undefined;
}

/** Whether settings let a rule run over a plan at all. */
export function mayRun(rule: Rule, settings: Settings): boolean {
  return rule.meta.needsChange !== true && isAsked(rule, settings);
}

function isAsked(rule: Rule, settings: Settings): boolean {
  const { code, category, needsToday } = rule.meta;
  if (settings.only && !settings.only.includes(code) && !settings.only.includes(category)) return false;
  if (needsToday && settings.asOf === undefined) return false;
  return saidLevel(rule.meta, settings) !== 'off';
}

function runRule(rule: Rule, bench: Bench, idleSilencers: readonly IdleSilencer[]): void {
  // Collected apart, so that a rule which fails half-way leaves no half of its findings.
  const found: Judged[] = [];
  try {
    for (const report of rule.check(contextOf(rule, bench, idleSilencers))) {
      const suppressed = bench.silencers.suppressionOf(rule, report);
      const severity = severityOf(rule.meta, report, bench.map, bench.settings);
      if (severity === 'off') continue;
      const judgement = { code: rule.meta.code, severity, ...(suppressed ? { suppressed } : {}) };
      found.push({ finding: findingOf(report, judgement), cause: report.cause });
    }
    for (const judged of found) bench.judged.push(judged);
  } catch (error) {
    bench.faults.push(faultOf(rule.meta.code, error));
  }
}

function contextOf(rule: Rule, bench: Bench, idleSilencers: readonly IdleSilencer[]): RuleContext {
  return {
    map: bench.map,
    get walk() {
      return bench.walk();
    },
    asOf: bench.settings.asOf,
    ...(bench.change ? { change: bench.change } : {}),
    option: (name) => optionValue(rule.meta, name, bench.map.profile, bench.settings),
    idleSilencers,
  };
}

function faultOf(code: string, error: unknown): Fault {
  if (!(error instanceof Error)) return { code, message: String(error) };
  return { code, message: error.message, ...(error.stack ? { stack: error.stack } : {}) };
}

/** The walk, made when first asked for; one that fails fails the same way for each rule that asks. */
function once(walked: Walk | (() => Walk)): () => Walk {
  if (typeof walked !== 'function') return () => walked;
  let result: { readonly walk: Walk } | { readonly error: unknown } | undefined;
  return () => {
    result ??= attempt(walked);
    if ('error' in result) throw result.error;
    return result.walk;
  };
}

function attempt(make: () => Walk): { readonly walk: Walk } | { readonly error: unknown } {
  try {
    return { walk: make() };
  } catch (error) {
    return { error };
  }
}

function byCode(rules: readonly Rule[]): Map<string, Rule> {
  return new Map(rules.map((rule) => [rule.meta.code, rule]));
}

/** One cause is one finding, however many rules object to it: the gravest, and of equals the first rule's. */
function oneOfEachCause(judged: readonly Judged[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const { finding, cause } of judged) {
    const known = cause === undefined ? undefined : kept.get(cause);
    if (cause === undefined || (known && weightOf(known.severity) >= weightOf(finding.severity))) continue;
    kept.set(cause, finding);
  }
  return judged.flatMap(({ finding, cause }) =>
    cause === undefined || kept.get(cause) === finding ? [finding] : [],
  );
}

/** By file, place and code; what says the same of the same place is said once. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(compareFindings);
  return sorted.filter((finding, index) => {
    const before = sorted[index - 1];
    return !before || compareFindings(before, finding) !== 0;
  });
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareSources(a.source, b.source) || compareText(a.code, b.code) || compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
