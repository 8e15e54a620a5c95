import {
  joinMigrates,
  type MigrateStep,
  type Repair,
  type Step,
  type Steps,
  splitMigrate,
} from '@migmap/core';
import { otherFindings } from '@migmap/rules';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Asked, Offer, OfferSource } from './offer.ts';
import { repairOffer } from './repair-offer.ts';
import { type Selected, stepsAt } from './steps-at.ts';

/** Services that move at one moment, each by itself; or the other way round. */
export const migrateStatements: OfferSource = { kind: CodeActionKind.RefactorRewrite, offers };

async function offers(snapshot: Snapshot, asked: Asked): Promise<Offer[]> {
  const offered: Offer[] = [];
  for (const rewrite of [split, join]) {
    const found = await repairOffer(snapshot, asked, CodeActionKind.RefactorRewrite, (map) => {
      const selected = stepsAt(map, snapshot.uri, asked);
      return selected && rewrite(map, selected);
    });
    offered.push(...found);
  }
  return offered;
}

type Rewriting = Steps<Repair | undefined> | undefined;

function split({ walked }: LoadedMap, { wave, steps: [step, more] }: Selected): Rewriting {
  return more || step?.type !== 'migrate' ? undefined : splitMigrate(walked, wave, step, otherFindings);
}

/** One statement is joined with the next. */
function join({ walked }: LoadedMap, { wave, steps }: Selected): Rewriting {
  const [first] = steps;
  const next = first && wave.steps[wave.steps.indexOf(first) + 1];
  const wanted = steps.length > 1 || !next ? steps : [...steps, next];
  return wanted.every(isMigrate) ? joinMigrates(walked, wave, wanted, otherFindings) : undefined;
}

function isMigrate(step: Step): step is MigrateStep {
  return step.type === 'migrate';
}
