import {
  type Change,
  type Criterion,
  formatQuantity,
  label,
  type ResolvedMap,
  type SourceRef,
  say,
} from '@migmap/core';
import { criteriaOf } from '../blocks.ts';
import type { Report } from '../rule.ts';
import { type Compared, changeRule } from './change-rule.ts';

export const criterionWeakened = changeRule(
  {
    code: 'diff/criterion-weakened',
    severity: 'warning',
    summary: 'A change makes the target of a criterion easier to meet, or drops it, without a new signature.',
    source: 'Practice: who accepted a target accepts its change',
  },
  function* (compared) {
    const { changes } = compared;
    const signed = new Set(changes.filter(isSignature).map(({ after }) => after?.id));
    for (const change of changes) {
      if (change.sort !== 'criterion' || signed.has(change.after?.id)) continue;
      if (change.kind === 'removed') yield* removed(change, compared);
      if (change.kind === 'changed' && change.property === 'target') yield* changed(change, compared);
    }
  },
);

function isSignature({ sort, property, after, values }: Change): boolean {
  const isSaid = (values?.after.length ?? 0) > 0;
  return sort === 'criterion' && after !== undefined && isSaid && (property ?? '').startsWith('accepted');
}

function* changed({ before, after }: Change, maps: Compared): Iterable<Report> {
  const then = before && criterionAt(maps.before, before.source);
  const now = after && criterionAt(maps.after, after.source);
  if (!then?.target || !now || !isEasier(then.target, now.target)) return;
  const words = now.target ? say`is ${targetText(now.target)} now` : say`has no target any more`;
  yield {
    message: say`The criterion ${label(now)} asked for ${targetText(then.target)} and ${words}, and nobody has signed that:
      the move may be called a success that it was not meant to be. Keep the target, or have it accepted anew.`,
    source: now.target?.source ?? now.head,
    names: [nameOf(now)],
  };
}

/** What went with its holder is told of the holder. */
function* removed({ before }: Change, maps: Compared): Iterable<Report> {
  const then = before && criterionAt(maps.before, before.source);
  const source = then && holderNow(then, maps);
  if (!then?.target || !source) return;
  yield {
    message: say`The criterion ${label(then)}, which asked for ${targetText(then.target)}, is gone, and nobody has signed that:
      nothing tells any more whether this worked. Keep it, or say what replaces it.`,
    source,
    names: [then.holder.name, nameOf(then)].filter((name) => name !== ''),
  };
}

function holderNow({ holder }: Criterion, { after, current }: Compared): SourceRef | undefined {
  if (holder.sort === 'map') return after.header?.head;
  return current<{ readonly name: { readonly source: SourceRef } }>(holder.sort, holder.name)?.name.source;
}

function criterionAt(map: ResolvedMap, { file, start, end }: SourceRef): Criterion | undefined {
  return criteriaOf(map).find(
    ({ source }) => source.file === file && source.start <= start && end <= source.end,
  );
}

type Target = NonNullable<Criterion['target']>;

/** Targets that ask for something else, such as another unit, cannot be held against each other. */
function isEasier(then: Target, now: Target | undefined): boolean {
  if (!now) return true;
  const [old, current] = [wayOf(then), wayOf(now)];
  if (old === 'exactly') return current !== 'exactly' && allows(now, then.quantity.base);
  if (old !== current || then.quantity.kind !== now.quantity.kind) return false;
  const by = now.quantity.base - then.quantity.base;
  if (by === 0) return isStrict(then) && !isStrict(now);
  return old === 'below' ? by > 0 : by < 0;
}

function wayOf({ comparison }: Target): 'below' | 'above' | 'exactly' {
  if (comparison === '=') return 'exactly';
  return comparison.startsWith('<') ? 'below' : 'above';
}

function isStrict({ comparison }: Target): boolean {
  return comparison === '<' || comparison === '>';
}

function allows({ comparison, quantity }: Target, value: number): boolean {
  if (value === quantity.base) return !comparison.endsWith('<') && !comparison.endsWith('>');
  return comparison.startsWith('<') ? value < quantity.base : value > quantity.base;
}

function targetText({ comparison, quantity }: Target): string {
  return `${comparison} ${formatQuantity(quantity)}`;
}

function nameOf({ name, title }: Criterion): string {
  return name?.value ?? title?.value ?? '';
}
