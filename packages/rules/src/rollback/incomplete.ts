import { type Fix, type Phrase, type ResolvedMap, type Rollback, say } from '@migmap/core';
import { addProperty } from '../edits.ts';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { type Point, pointLabel, pointName, pointSource, pointsOf } from './points.ts';

export const incomplete: Rule = {
  meta: {
    code: 'rollback/incomplete',
    category: 'rollback',
    severity: 'warning',
    fixable: true,
    summary:
      'A rollback point does not say what it restores, how long it takes, when, who decides, or from which backup.',
    source: 'Practice: what has to be known before the night, not in it',
  },
  *check({ map }) {
    for (const point of pointsOf(map)) {
      const lacking = FACTS.filter((fact) => !fact.isSaid(point.rollback));
      if (lacking.length === 0) continue;
      yield {
        message: say`Rollback ${pointLabel(point)} does not say ${listed(lacking.map((fact) => fact.words))}: in the night of the move
          there is no time to find out. Write ${listed(lacking.map((fact) => `\`${fact.property}\``))}.`,
        source: pointSource(point),
        names: pointName(point),
        ...(point.wave ? { wave: point.wave.name.value } : {}),
        fixes: lacking.flatMap((fact) => fixOf(map, point, fact)),
      };
    }
  },
};

interface Fact {
  readonly property: string;
  readonly words: Phrase;
  /** What a fix may write; a duration is nothing to invent. */
  readonly stub?: string;
  isSaid(rollback: Rollback): boolean;
}

const FACTS: readonly Fact[] = [
  {
    property: 'restores',
    words: say`what it restores`,
    stub: 'restores "…"',
    isSaid: (rollback) => rollback.restores !== undefined,
  },
  {
    property: 'takes',
    words: say`how long it takes`,
    isSaid: (rollback) => rollback.takes !== undefined || rollback.steps.some((step) => step.takes),
  },
  {
    property: 'when',
    words: say`what triggers it`,
    stub: 'when "…"',
    isSaid: (rollback) => rollback.when.length > 0,
  },
  {
    property: 'decides',
    words: say`who decides`,
    stub: 'decides "…"',
    isSaid: (rollback) => rollback.decides !== undefined,
  },
  {
    property: 'backup',
    words: say`which backup it rests on`,
    stub: 'backup "…"',
    isSaid: (rollback) => (rollback.backup ?? rollback.backupText) !== undefined,
  },
];

function fixOf(map: ResolvedMap, point: Point, fact: Fact): Fix[] {
  if (!fact.stub) return [];
  return [{ title: say`Add \`${fact.property}\``, edits: [addProperty(map, point.rollback, fact.stub)] }];
}
