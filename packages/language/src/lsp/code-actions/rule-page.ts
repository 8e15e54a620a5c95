import { say } from '@migmap/core';
import { ruleUrl } from '@migmap/rules';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { Snapshot } from '../snapshot.ts';
import { findingsAt } from './findings-at.ts';
import { type Asked, type Offer, type OfferSource, spoken } from './offer.ts';

/** The page that says why a rule finds what it finds. */
export const rulePage: OfferSource = { kind: CodeActionKind.QuickFix, offers };

function* offers(snapshot: Snapshot, asked: Asked): Iterable<Offer> {
  const { openPage } = asked.abilities;
  if (openPage === undefined) return;
  const opened = new Set<string>();
  for (const { finding, diagnostic } of findingsAt(snapshot, asked)) {
    const { code } = finding;
    if (opened.has(code)) continue;
    opened.add(code);
    const title = spoken(say`Open the page of \`${code}\``, asked);
    yield {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: openPage, arguments: [ruleUrl(code)] },
    };
  }
}
