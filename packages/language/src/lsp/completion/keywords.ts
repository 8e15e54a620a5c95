import type { Block, MapFile } from '@migmap/core';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { REPEATABLE } from '../../mapping/repeatable.ts';
import { BLOCKS, DECLARATIONS } from '../../reading/forms.ts';
import { reach, type State, statementsOf, step } from '../forms/grammar.ts';
import type { Progress } from '../forms/progress.ts';
import { fixedWords } from '../forms/template.ts';
import { formText } from '../meaning.ts';
import type { Candidate } from './candidate.ts';
import { blockSnippet, statementSnippet } from './snippets.ts';
import type { Spot } from './spot.ts';

/** The words that may open a statement here: not those that are given already and may be given but once. */
export function openingWords(spot: Spot): Candidate[] {
  const { block } = spot;
  const words = new Set(
    reach([statementsOf(block)]).flatMap(({ leaf }) => (leaf?.kind === 'word' ? [leaf.text] : [])),
  );
  const order = Object.keys(formsOf(block));
  const open = [...words].filter((word) => mayOpen(spot, word));
  return open.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).flatMap((word) => opening(spot, word));
}

/** The words that may follow within a statement, each with those that have to follow it in turn. */
export function followingWords(spot: Spot, { first, next, words }: Progress): Candidate[] {
  const open = new Set<string>();
  // What the shortest way goes through comes first: `on` before `softly`.
  for (const leaf of [...(first ? [first] : []), ...next]) {
    if (leaf.kind === 'word' || (leaf.kind === 'sign' && /^[<>=]/.test(leaf.text))) open.add(leaf.text);
  }
  return [...open].map((word) => {
    const kind = /^[a-z]/.test(word) ? CompletionItemKind.Keyword : CompletionItemKind.Operator;
    return { ...phrase(spot, word, words.get(word) ?? []), kind };
  });
}

/** A word with those that have to follow it, as far as they are not written yet. */
function phrase(
  { snapshot, typed }: Spot,
  word: string,
  behind: readonly string[],
): Pick<Candidate, 'label' | 'text'> {
  const label = [word, ...behind].join(' ');
  const isWritten =
    behind.length > 0 &&
    snapshot.text
      .slice(typed.end)
      .trimStart()
      .startsWith(`${behind.join(' ')} `);
  return isWritten ? { label, text: word } : { label };
}

function formsOf(block: string | undefined): Readonly<Record<string, string>> {
  if (block === undefined) return DECLARATIONS;
  return (Object.hasOwn(BLOCKS, block) ? BLOCKS[block]?.properties : undefined) ?? {};
}

function mayOpen(spot: Spot, word: string): boolean {
  const given = new Set(spot.siblings.map(({ keyword }) => keyword.text));
  if (spot.keyword !== undefined) given.add(spot.keyword);
  if (spot.block === undefined) return mayDeclare(spot, word);
  if (given.has(word)) return word === 'see' || repeatable(spot.block).includes(word);
  return !(EXCLUDES[spot.block]?.[word] ?? []).some((other) => given.has(other));
}

function repeatable(block: string): readonly string[] {
  return Object.hasOwn(REPEATABLE, block) ? REPEATABLE[block as keyof typeof REPEATABLE] : [];
}

/** Imports come before all else. */
function mayDeclare(spot: Spot, word: string): boolean {
  const { file, text } = spot.snapshot;
  const at = spot.typed.start;
  const isAbove = file.imports.some(({ path }) => text.slice(at, path.source.start).includes('\n'));
  if (word === 'import') return firstDeclarations(file).every(({ source }) => source.start >= at);
  return !isAbove && (word !== 'map' || !hasHeader(spot));
}

/** The first declaration of each sort in a file. */
function firstDeclarations(file: MapFile): Block[] {
  return Object.values(file).flatMap((list) => {
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    return typeof first === 'object' && first !== null && 'head' in first ? [first as Block] : [];
  });
}

/** A map has one head, in whichever of its files. */
function hasHeader({ snapshot, typed }: Spot): boolean {
  return snapshot.map.resolved.headers.some(
    ({ source }) => source.file !== snapshot.uri || source.start !== typed.start,
  );
}

/** What stays neither comes nor goes. */
const EXCLUDES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  service: { stays: ['from', 'to', 'no-parallel', 'full-switch'], from: ['stays'], to: ['stays'] },
};

const ANYWHERE: ReadonlySet<string> = new Set(['see', 'tags']);

function opening(spot: Spot, word: string): Candidate[] {
  const { block, endsLine } = spot;
  const detail = formsOf(block)[word];
  const about = ['word', `${block ?? ''} ${word}`] as const;
  const tier = ANYWHERE.has(word) ? 1 : 0;
  const common = { tier, about, ...(detail === undefined ? {} : { detail: spoken(detail, spot) }) };
  const statement = endsLine && block !== undefined ? statementSnippet(spot, block, word) : undefined;
  const keyword: Candidate = {
    ...phrase(spot, word, wordsBehind(block, word)),
    kind: CompletionItemKind.Keyword,
    ...common,
    ...(statement === undefined ? {} : { snippet: statement }),
  };
  const whole = endsLine ? blockSnippet(spot, block, word) : undefined;
  if (whole === undefined) return [keyword];
  const kind = CompletionItemKind.Snippet;
  return [keyword, { ...common, label: `${word} { … }`, kind, filter: word, text: word, snippet: whole }];
}

function wordsBehind(block: string | undefined, word: string): string[] {
  const states: readonly State[] = step(reach([statementsOf(block)]), { kind: 'word', text: word });
  const ends = states.length === 0 ? [] : fixedWords({ free: [...states] });
  return ends;
}

/** `takes a date such as 2027-03-14`: details are shown as they are, without the signs of Markdown. */
function spoken(form: string, { block, snapshot }: Spot): string {
  return formText(form, block, snapshot.speak).replaceAll('`', '');
}
