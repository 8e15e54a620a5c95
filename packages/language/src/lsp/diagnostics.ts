import { inEnglish, type Related, type Speaker } from '@migmap/core';
import { type Finding, ruleUrl, type Severity } from '@migmap/rules';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import type { Snapshot } from './snapshot.ts';

/** What a client can show of a diagnostic beside its message, and in which language. */
export interface DiagnosticAbilities {
  readonly related: boolean;
  readonly codeLink: boolean;
  readonly tags: boolean;
  /** Puts findings into the words of the reader; English where nothing is said. */
  readonly speak?: Speaker;
}

/**
 * What the rules find in a file, in every map that holds it. What the author silenced is not shown; what two
 * maps say of the same place in the same words is said once.
 */
export function diagnosticsOf(snapshot: Snapshot, abilities: DiagnosticAbilities): Diagnostic[] {
  const shown = new Map<string, Diagnostic>();
  for (const finding of findingsIn(snapshot)) {
    const diagnostic = diagnosticOf(snapshot, finding, abilities);
    const { range, code, message } = diagnostic;
    const key = JSON.stringify([range, code, message]);
    if (!shown.has(key)) shown.set(key, diagnostic);
  }
  return [...shown.values()];
}

/** The findings of a file that count, as the rules gave them. */
export function findingsIn({ maps, uri }: Snapshot): Finding[] {
  return maps.flatMap((map) => findingsByFile(map).get(uri) ?? []);
}

const kept = new WeakMap<object, ReadonlyMap<string, readonly Finding[]>>();

function findingsByFile(map: LoadedMap): ReadonlyMap<string, readonly Finding[]> {
  const { checked } = map;
  const known = kept.get(checked);
  if (known) return known;
  const byFile = new Map<string, Finding[]>();
  for (const finding of checked.findings) {
    if (finding.suppressed) continue;
    const list = byFile.get(finding.source.file);
    if (list) list.push(finding);
    else byFile.set(finding.source.file, [finding]);
  }
  kept.set(checked, byFile);
  return byFile;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Codes of findings about text that nothing needs: editors grey it out. */
const UNNECESSARY: ReadonlySet<string> = new Set(['reference/unused', 'silence/unused']);

/** A finding as an editor shows it. */
export function diagnosticOf(
  snapshot: Snapshot,
  finding: Finding,
  abilities: DiagnosticAbilities,
): Diagnostic {
  const { code, severity, related = [] } = finding;
  return {
    range: snapshot.rangeOf(finding.source),
    severity: SEVERITIES[severity],
    source: 'migmap',
    code,
    ...(abilities.codeLink ? { codeDescription: { href: ruleUrl(code) } } : {}),
    message: messageOf(finding, abilities),
    ...(abilities.tags && UNNECESSARY.has(code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(abilities.related && related.length > 0
      ? { relatedInformation: related.map((one) => relatedInformation(snapshot, one, abilities)) }
      : {}),
  };
}

/** What a finding says, in the words of the reader. */
export function messageOf({ said, message }: Finding, { speak }: DiagnosticAbilities): string {
  return speak ? speak(said) : message;
}

function relatedInformation(
  snapshot: Snapshot,
  { source, message }: Related,
  { speak = inEnglish }: DiagnosticAbilities,
): DiagnosticRelatedInformation {
  return { location: snapshot.locationOf(source), message: speak(message) };
}
