import type { ResolvedMap } from '@migmap/core';
import { presets } from './presets.ts';
import type { Category, Report, RuleMeta, Severity } from './rule.ts';
import type { Level, Settings } from './settings.ts';

/** How much one finding weighs: the caller's word, else the rule's, bent by criticality, preset and stage. */
export function severityOf(meta: RuleMeta, report: Report, map: ResolvedMap, settings: Settings): Level {
  const level = saidLevel(meta, settings) ?? presetLevel(meta, report, map, settings);
  const capped = level !== 'off' && map.stage === 'draft' && isMissingFact(meta, report);
  return capped ? 'info' : level;
}

/** What the caller says of a rule, by its code or its category. */
export function saidLevel(meta: RuleMeta, settings: Settings): Level | undefined {
  const said = settings.severities?.[meta.code] ?? settings.severities?.[meta.category];
  return said !== undefined && mayBecome(meta, said) ? said : undefined;
}

/** The graver, the more. */
export function weightOf(level: Level): number {
  return weights[level];
}

/** What cannot be silenced cannot be turned down either; up it may go. */
export function mayBecome({ severity, unsilenceable }: RuleMeta, level: Level): boolean {
  return unsilenceable !== true || weights[level] >= weights[severity];
}

const weights: Readonly<Record<Level, number>> = { off: 0, info: 1, warning: 2, error: 3 };

function presetLevel(meta: RuleMeta, report: Report, map: ResolvedMap, settings: Settings): Level {
  return presets[settings.preset ?? 'recommended'].levels[ownSeverity(meta, report, map)];
}

function ownSeverity(meta: RuleMeta, report: Report, map: ResolvedMap): Severity {
  const said = report.severity ?? meta.severity;
  return said === 'warning' && meta.escalates && isCritical(report, map) ? 'error' : said;
}

function isCritical(report: Report, map: ResolvedMap): boolean {
  return map.profile === 'critical' || report.service?.criticality?.value === 'critical';
}

const draftCategories: ReadonlySet<Category> = new Set([
  'completeness',
  'people',
  'gate',
  'risk',
  'backup',
  'data',
  'capacity',
]);

/** In a draft, what is still missing is a hint; a contradiction stays one at every stage. */
function isMissingFact(meta: RuleMeta, report: Report): boolean {
  return draftCategories.has(meta.category) && (report.severity ?? meta.severity) !== 'error';
}
