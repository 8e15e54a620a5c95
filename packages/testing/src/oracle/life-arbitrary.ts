import fc from 'fast-check';
import type { TinyPart, TinyStep } from './tiny-plan.ts';

/** A step and where it stands: its wave, and its place among the steps of that wave. */
export interface PlacedStep {
  readonly wave: number;
  readonly rank: number;
  readonly step: TinyStep;
}

/** The steps of one service in an order that makes sense: pilot, move, switch off. */
export function arbitraryLife(
  service: string,
  disposition: string,
  waves: number,
): fc.Arbitrary<PlacedStep[]> {
  if (disposition === 'stays' || disposition === 'unsaid') return fc.constant([]);
  const moment = fc.tuple(fc.nat({ max: waves - 1 }), fc.nat({ max: 7 }));
  return fc
    .record({
      moments: fc.tuple(moment, moment, moment, moment).map((all) => all.sort(compareMoments)),
      pilot: fc.constantFrom('no', 'no', 'no', 'real', 'lab'),
      move: fc.constantFrom('all', 'all', 'all', 'halves', 'none'),
      retire: fc.boolean(),
    })
    .map(({ moments, pilot, move, retire }) => {
      const steps: (TinyStep | undefined)[] = [
        pilotOf(service, disposition === 'dropped' ? 'no' : pilot),
        disposition === 'dropped' || move === 'none'
          ? undefined
          : migrate(service, move === 'halves' ? 50 : undefined),
        disposition !== 'dropped' && move === 'halves' ? migrate(service, 50) : undefined,
        retire && disposition !== 'introduced' ? { type: 'retire', services: [service] } : undefined,
      ];
      return steps.flatMap((step, at) => {
        const [wave, rank] = moments[at] ?? [0, 0];
        return step ? [{ wave, rank: rank * 4 + at, step }] : [];
      });
    });
}

/** The steps of one wave in their order; with `joined`, moves of one rank become one statement. */
export function stepsOfWave(
  placed: readonly PlacedStep[],
  wave: number,
  joined: readonly boolean[],
): TinyStep[] {
  const own = placed.filter((item) => item.wave === wave).sort((a, b) => a.rank - b.rank);
  const steps: TinyStep[] = [];
  own.forEach(({ step }, at) => {
    const last = steps.at(-1);
    if (
      joined[at % joined.length] &&
      step.type === 'migrate' &&
      last?.type === 'migrate' &&
      disjoint(last.parts, step.parts)
    ) {
      steps[steps.length - 1] = { ...last, parts: [...last.parts, ...step.parts] };
    } else steps.push(step);
  });
  return steps;
}

function compareMoments(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

function pilotOf(service: string, pilot: string): TinyStep | undefined {
  if (pilot === 'no') return undefined;
  return { type: 'pilot', service, ...(pilot === 'lab' ? { lab: true } : {}) };
}

function migrate(service: string, share: number | undefined): TinyStep {
  return { type: 'migrate', parts: [{ service, ...(share === undefined ? {} : { share }) }] };
}

function disjoint(a: readonly TinyPart[], b: readonly TinyPart[]): boolean {
  return !a.some((part) => b.some((other) => other.service === part.service));
}
