import { dateOf, type IsoDate, type Silencer, say } from '@migmap/core';
import { type Finding, isSignatureWanted, ruleOf } from '@migmap/rules';
import { CodeActionKind, type SnippetTextEdit, type TextEdit } from 'vscode-languageserver-types';
import { placeAt } from '../place.ts';
import { rangeOf } from '../positions.ts';
import type { Snapshot } from '../snapshot.ts';
import { findingsAt } from './findings-at.ts';
import { type ActionEdits, type Asked, actionEdits, type Offer, type OfferSource, spoken } from './offer.ts';

/** A comment that says why a finding may stay. */
export const silence: OfferSource = { kind: CodeActionKind.QuickFix, offers };

function* offers(snapshot: Snapshot, asked: Asked): Iterable<Offer> {
  const lines = new Set<string>();
  for (const { finding, diagnostic } of findingsAt(snapshot, asked)) {
    const { code } = finding;
    const { line } = diagnostic.range.start;
    if (ruleOf(code)?.meta.unsilenceable || !mayHoldComment(snapshot, line)) continue;
    // One comment silences all findings of a code in its line.
    if (lines.has(`${line} ${code}`)) continue;
    lines.add(`${line} ${code}`);
    yield {
      title: spoken(say`Silence \`${code}\` in this line, with a reason`, asked),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edits: () => silencing(snapshot, finding, asked),
    };
  }
}

/** Within a text over several lines, a comment would be part of the text. */
function mayHoldComment({ text, file }: Snapshot, line: number): boolean {
  const start = file.file.lineStarts[line] ?? 0;
  return placeAt(text, start).inside === 'code';
}

function silencing(snapshot: Snapshot, finding: Finding, asked: Asked): ActionEdits {
  const { line } = snapshot.rangeOf(finding.source).start;
  const other = snapshot.file.silencers.find((silencer) => silencer.line === line && silencer.reason);
  return other ? addCode(snapshot, other, finding.code) : newComment(snapshot, finding, line, asked);
}

function addCode(snapshot: Snapshot, { codes, source }: Silencer, code: string): ActionEdits {
  const at = codes.at(-1)?.source.end ?? source.end;
  return actionEdits(snapshot, [{ source: { ...source, start: at, end: at }, text: `, ${code}` }]);
}

const REASON = 'why this may stay as it is';

function newComment(snapshot: Snapshot, finding: Finding, line: number, { abilities }: Asked): ActionEdits {
  const { file } = snapshot.file;
  const at = file.lineStarts[line] ?? 0;
  const range = rangeOf(file, { start: at, end: at });
  const indent = /^[ \t]*/.exec(file.text.slice(at))?.[0] ?? '';
  const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
  const said = partsOf(snapshot, finding).map(abilities.snippets ? withPlaceholder : withGuess);
  const comment = `${indent}// migmap-disable-next-line ${finding.code}${said.join('')}${eol}`;
  const edit: TextEdit | SnippetTextEdit = abilities.snippets
    ? { range, snippet: { kind: 'snippet', value: comment } }
    : { range, newText: comment };
  return { [snapshot.clientUri(snapshot.uri)]: [edit] };
}

/** What a silencer says behind its codes. */
interface Part {
  readonly key: 'until' | 'by' | '--';
  /** What it most likely is. */
  readonly guess: string | undefined;
  /** What stands there until somebody writes it. */
  readonly wanted: string;
}

function partsOf(snapshot: Snapshot, finding: Finding): Part[] {
  const { resolved, settings } = snapshot.map;
  const reason: Part = { key: '--', guess: `TODO ${REASON}`, wanted: REASON };
  if (!isSignatureWanted(resolved, settings)) return [reason];
  return [
    { key: 'until', guess: lastDay(snapshot, finding), wanted: 'DATE' },
    { key: 'by', guess: ownerOf(snapshot, finding) ?? 'TODO', wanted: 'NAME' },
    reason,
  ];
}

function withPlaceholder({ key, guess, wanted }: Part, index: number): string {
  return ` ${key} \${${index + 1}:${key === '--' ? wanted : (guess ?? wanted)}}`;
}

/** A date that nobody can guess is left out, and asked for by the next finding: one that is made up would count. */
function withGuess({ key, guess }: Part): string {
  return guess === undefined ? '' : ` ${key} ${guess}`;
}

/** The last day on which it can matter: of its wave, of the map, of all waves. */
function lastDay({ map: { resolved, settings } }: Snapshot, { wave }: Finding): IsoDate | undefined {
  const own = resolved.waves.find(({ name }) => name.value === wave)?.dates ?? resolved.header?.dates;
  const ends = (own ? [own] : resolved.waves.flatMap(({ dates }) => dates ?? [])).map(({ value }) =>
    dateOf(value.to.value),
  );
  // One that is past would not silence any more.
  return [...ends, ...(settings.asOf ? [settings.asOf] : [])].sort().at(-1);
}

/** Who answers for what the finding is about. */
function ownerOf({ map: { resolved } }: Snapshot, { names }: Finding): string | undefined {
  const things = [...resolved.services, ...resolved.waves];
  const owned = things.find(({ name, owner }) => owner && names.includes(name.value));
  return (owned ?? resolved.header)?.owner?.value;
}
