import type { Repair, Steps, TextEdit } from '@migmap/core';
import type { CodeActionKind } from 'vscode-languageserver-types';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Asked, actionEdits, type Offer, spoken } from './offer.ts';

/** A change of the plan as an offer; it has to work in every map that holds the file. */
export async function repairOffer(
  snapshot: Snapshot,
  asked: Asked,
  kind: CodeActionKind,
  begin: (map: LoadedMap) => Steps<Repair | undefined> | undefined,
): Promise<Offer[]> {
  const repairs: Repair[] = [];
  for (const map of snapshot.maps) {
    const search = begin(map);
    const repair = search && (await searched(search, asked));
    if (!repair) return [];
    repairs.push(repair);
  }
  const [first] = repairs;
  if (!first) return [];
  return [{ title: spoken(first.title, asked), kind, edits: () => actionEdits(snapshot, eachOnce(repairs)) }];
}

/** What a search comes to; others get their turn between its steps. */
export async function searched<T>(search: Steps<T>, { breathe }: Asked): Promise<T> {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    await breathe();
  }
}

function eachOnce(repairs: readonly Repair[]): TextEdit[] {
  const edits = repairs.flatMap((repair) => repair.edits);
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}
