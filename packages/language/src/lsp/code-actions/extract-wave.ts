import { extractWave as extraction } from '@migmap/core';
import { otherFindings } from '@migmap/rules';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { Snapshot } from '../snapshot.ts';
import type { Asked, Offer, OfferSource } from './offer.ts';
import { repairOffer } from './repair-offer.ts';
import { stepsAt } from './steps-at.ts';

/** Selected steps into a wave of their own. */
export const extractWave: OfferSource = { kind: CodeActionKind.RefactorExtract, offers };

function offers(snapshot: Snapshot, asked: Asked): Promise<Offer[]> {
  return repairOffer(snapshot, asked, CodeActionKind.RefactorExtract, (map) => {
    const selected = stepsAt(map, snapshot.uri, asked);
    return selected && extraction(map.walked, selected.wave, selected.steps, otherFindings);
  });
}
