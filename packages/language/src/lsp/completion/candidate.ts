import type { Phrase } from '@migmap/core';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver-types';
import type { Snapshot } from '../snapshot.ts';
import type { Spot } from './spot.ts';

/** What a client can do with completions. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  /** It lets its user choose whether what is behind the cursor goes or stays. */
  readonly insertReplace: boolean;
  /** It takes the range and the data of all items once, for the whole list. */
  readonly defaults: boolean;
}

/** Something that may be written at a spot. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written, where that is not the label. */
  readonly text?: string;
  /** The same with stops for the tabulator. */
  readonly snippet?: string;
  readonly detail?: string | Phrase;
  /** Smaller ones stand further up; those that are equal, in the order in which they were found. */
  readonly tier?: number;
  /** What typing is held against, where that is not the label. */
  readonly filter?: string;
  /** The one that is most likely meant. */
  readonly isBest?: boolean;
  /** What documentation is made of, when a client asks for it. */
  readonly about?: readonly [sort: string, name: string];
}

/** What travels with an item until its documentation is asked for. */
export interface CompletionData {
  readonly uri: string;
  readonly about: readonly [sort: string, name: string];
}

/** More than this nobody reads; then those that do not fit what is typed stay behind. */
const MOST = 1000;

/** The candidates as a list, best first. */
export function listOf(
  spot: Pick<Spot, 'snapshot' | 'typed' | 'offset'>,
  candidates: readonly Candidate[],
  abilities: CompletionAbilities,
): CompletionList {
  const fitting =
    candidates.length > MOST ? candidates.filter((one) => fits(one, spot.typed.text)) : candidates;
  const sorted = fitting.toSorted((a, b) => (a.tier ?? 0) - (b.tier ?? 0)).slice(0, MOST);
  const range = rangesOf(spot, abilities);
  const items = sorted.map((one, index) => itemOf(spot, one, index, range, abilities));
  const isIncomplete = fitting.length > MOST;
  return abilities.defaults
    ? { isIncomplete, items, itemDefaults: { editRange: range } }
    : { isIncomplete, items };
}

type EditRange = Range | { insert: Range; replace: Range };

function rangesOf(
  { snapshot, typed, offset }: Pick<Spot, 'snapshot' | 'typed' | 'offset'>,
  abilities: CompletionAbilities,
): EditRange {
  const replace = range(snapshot, typed.start, typed.end);
  if (!abilities.insertReplace || typed.end === offset) return replace;
  return { insert: range(snapshot, typed.start, offset), replace };
}

function range(snapshot: Snapshot, start: number, end: number): Range {
  return snapshot.rangeOf({ file: snapshot.uri, start, end });
}

function itemOf(
  { snapshot }: Pick<Spot, 'snapshot'>,
  one: Candidate,
  index: number,
  editRange: EditRange,
  abilities: CompletionAbilities,
): CompletionItem {
  const snippet = abilities.snippets ? one.snippet : undefined;
  const newText = snippet ?? one.text ?? one.label;
  const data: CompletionData | undefined = one.about && {
    uri: snapshot.clientUri(snapshot.uri),
    about: one.about,
  };
  return {
    label: one.label,
    kind: one.kind,
    sortText: String(index).padStart(4, '0'),
    ...(one.detail === undefined ? {} : { detail: detailOf(one.detail, snapshot) }),
    ...(one.filter === undefined ? {} : { filterText: one.filter }),
    ...(one.isBest === true ? { preselect: true } : {}),
    ...editOf(newText, one.label, editRange, abilities),
    ...(snippet === undefined ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
    ...(snippet?.includes('\n') ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
    ...(data ? { data } : {}),
  };
}

function detailOf(detail: string | Phrase, { speak }: Snapshot): string {
  return typeof detail === 'string' ? detail : speak(detail);
}

function editOf(
  newText: string,
  label: string,
  editRange: EditRange,
  { defaults }: CompletionAbilities,
): Partial<CompletionItem> {
  if (defaults) return newText === label ? {} : { textEditText: newText };
  return { textEdit: 'insert' in editRange ? { newText, ...editRange } : { newText, range: editRange } };
}

/** Whether the letters typed stand in it, in their order: as editors filter, so that nothing is kept from them. */
function fits({ filter, label }: Candidate, typed: string): boolean {
  const text = (filter ?? label).toLowerCase();
  let at = 0;
  for (const letter of typed.toLowerCase()) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** How editors show each sort of thing. */
export const KINDS = {
  service: CompletionItemKind.Module,
  layer: CompletionItemKind.Folder,
  kind: CompletionItemKind.Class,
  team: CompletionItemKind.Variable,
  site: CompletionItemKind.Field,
  wave: CompletionItemKind.Event,
  bridge: CompletionItemKind.Interface,
  certificate: CompletionItemKind.File,
  backup: CompletionItemKind.Struct,
  tag: CompletionItemKind.Constant,
  other: CompletionItemKind.Reference,
} as const;

export function kindOfSort(sort: string): CompletionItemKind {
  return Object.hasOwn(KINDS, sort) ? KINDS[sort as keyof typeof KINDS] : KINDS.other;
}
