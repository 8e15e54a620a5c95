import type { CodeActionKind, Diagnostic } from 'vscode-languageserver-types';
import { extractTeam } from './code-actions/extract-team.ts';
import { extractWave } from './code-actions/extract-wave.ts';
import { fixAll } from './code-actions/fix-all.ts';
import { migrateStatements } from './code-actions/migrate-statements.ts';
import type { ActionEdits, Asked, Offer, OfferSource } from './code-actions/offer.ts';
import { quickFixes } from './code-actions/quick-fixes.ts';
import { rulePage } from './code-actions/rule-page.ts';
import { silence } from './code-actions/silence.ts';
import type { Snapshot } from './snapshot.ts';

const sources: readonly OfferSource[] = [
  quickFixes,
  silence,
  rulePage,
  extractWave,
  extractTeam,
  migrateStatements,
  fixAll,
];

/** The kinds of all code actions that there are. */
export const codeActionKinds: readonly CodeActionKind[] = [...new Set(sources.map(({ kind }) => kind))];

/** An offer, and how to find it again. */
export interface KeyedOffer extends Offer {
  readonly key: OfferKey;
}

/** The place of its source in the list, and its title. */
export interface OfferKey {
  readonly source: number;
  readonly title: string;
}

/** What can be done at a place; `isWanted` says which kinds somebody has asked for. */
export async function codeActions(
  snapshot: Snapshot,
  asked: Asked,
  isWanted: (kind: CodeActionKind) => boolean,
): Promise<KeyedOffer[]> {
  const offered: KeyedOffer[] = [];
  for (const [source, { kind, offers }] of sources.entries()) {
    if (!isWanted(kind)) continue;
    for (const offer of await offers(snapshot, asked)) {
      offered.push({ ...offer, key: { source, title: offer.title } });
    }
    await asked.breathe();
  }
  return offered;
}

/** What an offer changes, found again; undefined where the plan has changed so that it is none any more. */
export async function codeActionEdits(
  snapshot: Snapshot,
  asked: Asked,
  { source, title }: OfferKey,
): Promise<ActionEdits | undefined> {
  const offered = (await sources[source]?.offers(snapshot, asked)) ?? [];
  const alike = [...offered].filter((offer) => offer.title === title);
  const offer =
    alike.find(({ diagnostics }) => isAboutSame(diagnostics?.[0], asked.diagnostics[0])) ?? alike[0];
  return offer?.edits?.();
}

/** Titles such as `Remove it` may be offered for two findings at one place. */
function isAboutSame(one: Diagnostic | undefined, other: Diagnostic | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.range.start.line === other.range.start.line &&
    one.range.start.character === other.range.start.character
  );
}
