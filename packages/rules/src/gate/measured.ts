import type { Criterion, IsoDate } from '@migmap/core';

export type Measurement = Criterion['measurements'][number];

/** The last measurement up to a day; one without date was made in time. */
export function lastMeasured(criterion: Criterion, until: IsoDate): Measurement | undefined {
  const known = criterion.measurements.filter(({ on }) => on === undefined || on.value <= until);
  return known.reduce<Measurement | undefined>(
    (last, next) => (last?.on && next.on && next.on.value < last.on.value ? last : next),
    undefined,
  );
}

/** Whether a measurement is not what the target asks for. Different units are not compared. */
export function misses({ target }: Criterion, { quantity }: Measurement): boolean {
  if (!target || target.quantity.kind !== quantity.kind) return false;
  if (quantity.kind === 'money' && target.quantity.unit !== quantity.unit) return false;
  const [is, wanted] = [quantity.base, target.quantity.base];
  if (target.comparison === '<') return is >= wanted;
  if (target.comparison === '<=') return is > wanted;
  if (target.comparison === '>') return is <= wanted;
  return target.comparison === '>=' ? is < wanted : is !== wanted;
}
