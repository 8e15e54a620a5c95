import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { arbitraryPlan, type PlanShape, planToText, readMap, type TinyPlan } from '@migmap/testing';
import fc from 'fast-check';
import { type ResolvedMap, resolve } from '../model/resolve.ts';
import type { Change, ChangeKind } from './change.ts';
import { diffMaps } from './diff-maps.ts';

const clinic = readFileSync(new URL('../../../../examples/clinic.migmap', import.meta.url), 'utf8');

const shape: PlanShape = {
  services: 4,
  waves: 4,
  order: 'tracks',
  dates: 'some',
  rollbacks: 2,
  kinds: 'requiring',
  togethers: 1,
  steps: 'wild',
};
const plans = arbitraryPlan(shape);
const runs = { seed: 20270101, numRuns: 60 };

describe('laws of differences', function () {
  this.timeout(60_000);

  it('nothing differs from itself', () => {
    fc.assert(
      fc.property(plans, (plan) => assert.deepEqual(between(plan, plan), [])),
      runs,
    );
    assert.deepEqual(diffMaps(read(clinic), read(clinic)).changes, []);
  });

  it('turned round, the same is said the other way', () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        assert.deepEqual(sorted(between(one, other)), sorted(between(other, one).map(mirrored)));
      }),
      runs,
    );
  });

  it('the order of declarations is no difference', () => {
    fc.assert(
      fc.property(plans, fc.infiniteStream(fc.nat()), (plan, numbers) => {
        const blocks = blocksOf(planToText(explicit(plan)));
        const shuffled = [...blocks].sort(() => ((numbers.next().value ?? 0) % 2 === 0 ? -1 : 1));
        assert.deepEqual(diffMaps(read(blocks.join('')), read(shuffled.join(''))).changes, []);
      }),
      runs,
    );
  });

  it('layout and comments are no difference', () => {
    const texts = fc.oneof(plans.map(planToText), fc.constant(clinic));
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.constantFrom(...gaps)), (text, blanks) => {
        const scattered = text.replace(BLANKS, (blank, kept) => (kept ? blank : blanks.next().value));
        assert.deepEqual(diffMaps(read(text), read(scattered)).changes, []);
      }),
      runs,
    );
  });

  it('a service with another name is the same service', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const text = planToText(plan);
        const changes = diffMaps(read(text), read(text.replace(/\bs1\b/g, 'renamed'))).changes;
        assert.deepEqual(
          changes.map(({ kind, before, after }) => [kind, before?.id, after?.id]),
          [['renamed', 'service s1', 'service renamed']],
        );
      }),
      runs,
    );
  });

  it('a wave with another name is the same wave', () => {
    const renamed = clinic.replace(/\bmail-move\b/g, 'move-of-mail');
    assert.deepEqual(
      diffMaps(read(clinic), read(renamed)).changes.map(({ kind, after }) => [kind, after?.id]),
      [['renamed', 'wave move-of-mail']],
    );
  });
});

/** What stands between two words; first what stays as it is: what is quoted, a comment, an amount of money. */
const BLANKS = /(\d [A-Z]{3}\b|"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|\/\/.*\n)|\s+/g;
const gaps = [' ', '\n', '\r\n', '\t\t', '\n\n\n', ' // aside\n', '\n/* aside,\n or not */ '];

function between(one: TinyPlan, other: TinyPlan): readonly Change[] {
  return diffMaps(read(planToText(one)), read(planToText(other))).changes;
}

function read(text: string): ResolvedMap {
  return resolve(readMap({ 'main.migmap': text }, 'main.migmap'));
}

/** Each wave says what it follows. */
function explicit(plan: TinyPlan): TinyPlan {
  const waves = plan.waves.map((wave, at) => {
    const before = plan.waves[at - 1];
    return { ...wave, after: wave.after ?? (before ? [before.name] : []) };
  });
  return { ...plan, waves };
}

function blocksOf(text: string): string[] {
  return text.split(/^(?=[a-z])/m);
}

const opposites: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
};

/** Without the wave that groups it, which is that of the newer map. */
function mirrored({ before, after, values, kind, ...change }: Change): Change {
  return {
    ...change,
    kind: opposites[kind] ?? kind,
    ...(after ? { before: after } : {}),
    ...(before ? { after: before } : {}),
    ...(values ? { values: { ...values, before: values.after, after: values.before } } : {}),
  };
}

function sorted(changes: readonly Change[]): string[] {
  return changes
    .map(({ kind, sort, before, after, property, values, owners }) =>
      JSON.stringify([kind, sort, before, after, property, values?.before, values?.after, owners]),
    )
    .sort();
}
