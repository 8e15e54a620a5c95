import type { Fix } from '@migmap/core';
import { fixesOf } from '@migmap/rules';
import { CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { Snapshot } from '../snapshot.ts';
import { findingsAt } from './findings-at.ts';
import { type Asked, actionEdits, type Offer, type OfferSource, spoken } from './offer.ts';
import { searched } from './repair-offer.ts';

/** Every way out that the rules know for what somebody points at. */
export const quickFixes: OfferSource = { kind: CodeActionKind.QuickFix, offers };

async function offers(snapshot: Snapshot, asked: Asked): Promise<Offer[]> {
  const offered = new Map<string, Offered>();
  for (const { finding, diagnostic } of findingsAt(snapshot, asked)) {
    const fixes = await searched(fixesOf(finding), asked);
    for (const [index, fix] of fixes.entries()) {
      // Two findings may have the same way out: then it is for both.
      const key = JSON.stringify([spoken(fix.title, asked), fix.edits]);
      const known = offered.get(key) ?? { fix, diagnostics: [], isPreferred: false };
      known.diagnostics.push(diagnostic);
      known.isPreferred ||= index === 0 && fix.safe === true;
      offered.set(key, known);
    }
  }
  return [...offered.values()].map((one) => offerOf(snapshot, one, asked));
}

interface Offered {
  readonly fix: Fix;
  readonly diagnostics: Diagnostic[];
  isPreferred: boolean;
}

function offerOf(snapshot: Snapshot, { fix, diagnostics, isPreferred }: Offered, asked: Asked): Offer {
  return {
    title: spoken(fix.title, asked),
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(isPreferred ? { isPreferred } : {}),
    edits: () => actionEdits(snapshot, fix.edits),
  };
}
