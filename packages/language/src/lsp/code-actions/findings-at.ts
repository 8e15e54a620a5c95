import type { Finding } from '@migmap/rules';
import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnosticOf, findingsIn, messageOf } from '../diagnostics.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Asked } from './offer.ts';

/** A finding, and how the editor shows it. */
export interface Pointed {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

/** The findings that somebody points at: those that the place touches, and those that the editor names. */
export function findingsAt(snapshot: Snapshot, asked: Asked): Pointed[] {
  const pointed = new Map<string, Pointed>();
  for (const finding of findingsIn(snapshot)) {
    const shown = shownAs(snapshot, finding, asked);
    const { source, code, message } = finding;
    if (!shown && (source.start > asked.end || source.end < asked.start)) continue;
    const key = JSON.stringify([source.start, source.end, code, message]);
    const diagnostic = shown ?? diagnosticOf(snapshot, finding, asked.abilities.diagnostics);
    if (!pointed.has(key)) pointed.set(key, { finding, diagnostic });
  }
  return [...pointed.values()];
}

/** Editors know a diagnostic again if it is the one that they sent. */
function shownAs(
  snapshot: Snapshot,
  finding: Finding,
  { diagnostics, abilities }: Asked,
): Diagnostic | undefined {
  const { code, source } = finding;
  const message = messageOf(finding, abilities.diagnostics);
  const same = diagnostics.filter((one) => one.code === code && one.message === message);
  if (same.length === 0) return undefined;
  const { start } = snapshot.rangeOf(source);
  return same.find(
    ({ range }) => range.start.line === start.line && range.start.character === start.character,
  );
}
