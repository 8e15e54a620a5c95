/** A number as a person reads it, with at most two places after the point: `12.5`. */
export function decimal(value: number): number {
  return Math.round(value * 100) / 100;
}
