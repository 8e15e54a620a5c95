import { say } from '@migmap/core';
import { rules } from '@migmap/rules';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { findingsIn } from '../diagnostics.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Candidate } from './candidate.ts';
import { dateCandidates } from './dates.ts';
import type { Spot } from './spot.ts';

const MARK = 'migmap-disable-next-line';

/** What a comment that silences a finding takes: the mark itself, codes, a date, a name. */
export function silencerCandidates(
  snapshot: Snapshot,
  offset: number,
): Pick<Spot, 'typed'> & { candidates: Candidate[] } {
  const { text } = snapshot;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const comment = /(?:^|\s)\/\/\s*(.*)$/.exec(line)?.[1] ?? '';
  const word = /[^\s,]*$/.exec(comment)?.[0] ?? '';
  const behind = /^[\w/-]*/.exec(text.slice(offset))?.[0] ?? '';
  const typed = { start: offset - word.length, end: offset + behind.length, text: word };
  if (MARK.startsWith(comment)) return { typed, candidates: [mark()] };
  const said = comment.startsWith(`${MARK} `)
    ? comment.slice(MARK.length, comment.length - word.length)
    : undefined;
  // Behind the two hyphens the reason stands, which only its author knows.
  if (said === undefined || /\s--\s/.test(`${said} `)) return { typed, candidates: [] };
  return { typed, candidates: behindMark(snapshot, said, offset) };
}

function mark(): Candidate {
  return {
    label: MARK,
    kind: CompletionItemKind.Keyword,
    detail: say`CODE, … [until DATE] [by NAME] -- reason`,
    snippet: `${MARK} \${1:code} -- \${2:reason}`,
  };
}

function behindMark(snapshot: Snapshot, said: string, offset: number): Candidate[] {
  const words = said.split(/[\s,]+/).filter((word) => word !== '');
  const last = words.at(-1);
  if (last === 'until') return days(snapshot, offset);
  if (last === 'by') return teams(snapshot);
  const given = new Set(words);
  const codes = codeCandidates(snapshot, offset).filter(({ label }) => !given.has(label));
  return given.has('until') || given.has('by') ? particles(words) : [...codes, ...particles(words)];
}

/** What may follow a code. */
function particles(words: readonly string[]): Candidate[] {
  if (words.length === 0) return [];
  const detail = {
    until: say`the last day on which it silences`,
    by: say`who answers for it`,
    '--': say`and the reason`,
  };
  return Object.entries(detail).flatMap(([label, said]) =>
    words.includes(label) ? [] : [{ label, kind: CompletionItemKind.Keyword, detail: said, tier: 3 }],
  );
}

/** Codes that may be silenced, those first of which there is something in the line below. */
function codeCandidates(snapshot: Snapshot, offset: number): Candidate[] {
  const below = codesBelow(snapshot, offset);
  return rules.flatMap(({ meta }) => {
    if (meta.unsilenceable) return [];
    const found = below.has(meta.code);
    const candidate: Candidate = {
      label: meta.code,
      kind: CompletionItemKind.EnumMember,
      detail: `${meta.severity}: ${meta.summary}`,
      about: ['code', meta.code],
      tier: found ? 0 : meta.category === 'syntax' ? 2 : 1,
    };
    return [candidate];
  });
}

function codesBelow(snapshot: Snapshot, offset: number): Set<string> {
  const { line } = snapshot.rangeOf({ file: snapshot.uri, start: offset, end: offset }).start;
  const lines = snapshot.file.file.text.split(/\r?\n/, line + 40);
  let below = line + 1;
  // Of several silencers, one above the other, all are about the first line below them.
  while (lines[below]?.trimStart().startsWith('//') && lines[below]?.includes(MARK)) below++;
  const found = findingsIn(snapshot).filter(({ source }) => snapshot.rangeOf(source).start.line === below);
  return new Set(found.map(({ code }) => code));
}

function days(snapshot: Snapshot, offset: number): Candidate[] {
  const progress = { read: [], next: [], isWhole: false };
  const place = { blocks: [] };
  const spot = { snapshot, offset, progress, place, siblings: [] } as unknown as Spot;
  return dateCandidates(spot, {});
}

function teams({ map }: Snapshot): Candidate[] {
  return map.resolved.teams.map(({ name, title }) => ({
    label: name.value,
    kind: CompletionItemKind.Variable,
    ...(title ? { detail: title.value } : {}),
  }));
}
