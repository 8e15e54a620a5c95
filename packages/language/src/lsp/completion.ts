import type { CompletionList } from 'vscode-languageserver-types';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Candidate, type CompletionAbilities, listOf } from './completion/candidate.ts';
import { currencyCandidates, placeCandidates } from './completion/codes.ts';
import { dateCandidates, timeCandidates, windowCandidates } from './completion/dates.ts';
import { followingWords, openingWords } from './completion/keywords.ts';
import { nameCandidates, namesOfSorts, undeclared } from './completion/names.ts';
import { currencyBehind, numberCandidates } from './completion/numbers.ts';
import { silencerCandidates } from './completion/silencers.ts';
import { keyOf, type Spot, spotAt } from './completion/spot.ts';
import { textCandidates } from './completion/texts.ts';
import type { Leaf } from './forms/grammar.ts';
import { CODES, limitMeaning, WORDS } from './forms/meanings.ts';
import { placeAt } from './place.ts';
import type { Snapshot } from './snapshot.ts';

export type { CompletionAbilities, CompletionData } from './completion/candidate.ts';
export { resolveCompletion } from './completion/documentation.ts';

/** Signs behind which something is offered without being asked for. */
export const COMPLETION_TRIGGERS: readonly string[] = [' ', '"', '/', ',', '-'];

/** What may be written at an offset, best first. */
export function completion(
  snapshot: Snapshot,
  offset: number,
  abilities: CompletionAbilities,
): CompletionList {
  const place = placeAt(snapshot.text, offset);
  if (place.inside === 'comment') {
    const { typed, candidates } = silencerCandidates(snapshot, offset);
    return listOf({ snapshot, typed, offset }, candidates, abilities);
  }
  const spot = spotAt(snapshot, place);
  return spot ? listOf(spot, candidatesAt(spot), abilities) : { isIncomplete: false, items: [] };
}

function candidatesAt(spot: Spot): Candidate[] {
  const { progress, keyword, mayBegin, inText, typed } = spot;
  if (inText)
    return spot.progress.next.flatMap((leaf) => (leaf.text === 'STRING' ? textCandidates(spot, leaf) : []));
  if (keyword === undefined) return [...openingWords(spot), ...goingOn(spot), ...nextDeclarations(spot)];
  // Behind the first digit of a number nothing but numbers can be meant.
  if (/^\d/.test(typed.text))
    return progress.next.flatMap((leaf) => (leaf.text === 'ID' ? [] : valuesOf(spot, leaf)));
  return [
    ...followingWords(spot, progress),
    ...progress.next.flatMap((leaf) => valuesOf(spot, leaf)),
    ...currencyBehind(spot),
    ...(mayBegin ? later(openingWords(spot), 10) : []),
  ];
}

/** How the statement on the lines above may go on. */
function goingOn(spot: Spot): Candidate[] {
  return spot.before ? later(followingWords(spot, spot.before), 10) : [];
}

/** At the margin, below a block that nobody has closed yet, a new declaration may be meant. */
function nextDeclarations(spot: Spot): Candidate[] {
  const { place, snapshot, typed } = spot;
  const isOpen = place.blocks.length > 0 && place.blocks.at(-1)?.block?.close === undefined;
  if (!isOpen || /[^\r\n]/.test(snapshot.text[typed.start - 1] ?? '')) return [];
  const { block, ...atTop } = spot;
  return later(openingWords({ ...atTop, siblings: [] }), 20);
}

function later(candidates: readonly Candidate[], by: number): Candidate[] {
  return candidates.map((one) => ({ ...one, tier: (one.tier ?? 0) + by }));
}

/** What may stand where the grammar leaves a value open. */
function valuesOf(spot: Spot, leaf: Leaf): Candidate[] {
  switch (leaf.text) {
    case 'STRING':
      return textCandidates(spot, leaf);
    case 'QUANTITY':
      return numberCandidates(spot, leaf);
    case 'DATE':
      return dateCandidates(spot, leaf);
    case 'TIME':
      return timeCandidates(leaf);
    case 'ID':
      return wordsFor(spot, leaf);
    default:
      return [];
  }
}

function wordsFor(spot: Spot, leaf: Leaf): Candidate[] {
  const key = keyOf(spot, leaf.feature);
  if (leaf.name === 'declared') return undeclared(spot);
  if (key === 'assert.target') return limited(spot);
  const code = CODES[key];
  if (code !== undefined) return code === 'currency' ? currencyCandidates(spot) : placeCandidates(spot);
  if (key === 'window.startDay') return [...windowCandidates(), ...choices(spot, leaf, WORDS[key] ?? [])];
  const words = WORDS[key];
  return words === undefined ? nameCandidates(spot, leaf) : choices(spot, leaf, words);
}

/** The words that may stand, without those that do already. */
function choices({ progress }: Spot, leaf: Pick<Leaf, 'feature'>, words: readonly string[]): Candidate[] {
  const given = new Set(
    progress.read.flatMap(({ leaf: { feature }, token }) => (feature === leaf.feature ? [token.text] : [])),
  );
  return words
    .filter((word) => !given.has(word))
    .map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
}

/** What `assert at most … of` counts by decides what stands behind it. */
function limited(spot: Spot): Candidate[] {
  const by = spot.progress.read.at(-1)?.token.text ?? '';
  const { sorts, words } = limitMeaning(by);
  if (words) return choices(spot, {}, words);
  return namesOfSorts(spot, sorts ?? [], undefined);
}
