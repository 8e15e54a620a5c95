import {
  dateOf,
  type Instant,
  type IsoDate,
  label,
  type ResolvedMap,
  type Service,
  type SourceRef,
  say,
  type Walk,
} from '@migmap/core';
import { movesToNew } from '../moves.ts';
import { movementsOf } from '../order/movements.ts';
import { momentText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { firstDay, lastDay } from '../when.ts';
import type { Moving } from './moving.ts';

export const dataRetiredBeforeVerified: Rule = {
  meta: {
    code: 'data/retired-before-verified',
    category: 'data',
    severity: 'error',
    summary: 'The old side goes before the data that came from it is verified.',
    source: 'Language reference, Declarations: data, and Sums: a retirement',
  },
  *check({ map, walk }) {
    for (const data of map.data) {
      const service = map.service(data.of);
      const retirement = service && retirementOf(map, walk, service);
      if (!retirement) continue;
      if (data.verified) yield* tooEarly({ data, service }, data.verified, retirement);
      else if (retirement.done && movesToNew(service)) yield never({ data, service }, retirement);
    }
  },
};

interface Retirement {
  readonly instant: Instant;
  /** The day before which the data has to be verified. */
  readonly day: IsoDate | undefined;
  readonly source: SourceRef;
  readonly done: IsoDate | undefined;
}

function retirementOf(map: ResolvedMap, walk: Walk, service: Service): Retirement | undefined {
  const life = walk.lifecycle(service);
  const instant = life?.old && walk.instants[life.old.to];
  if (!instant?.wave) return undefined;
  const done = instant.step?.type === 'retire' ? instant.step.done?.value : undefined;
  const { parts, retires } = movementsOf(map, service);
  const written = life?.retireWritten ? retires.find(({ step }) => step === instant.step) : undefined;
  const moved = parts.findLast(({ wave }) => wave === instant.wave);
  // Data that moves in the wave can not be verified before it starts.
  const day = moved ? lastDay(instant.wave) : firstDay(instant.wave);
  const source = written?.ref.source ?? moved?.ref.source ?? instant.wave.name.source;
  return { instant, day: done ?? day, source, done };
}

function* tooEarly(
  { data, service }: Moving,
  verified: NonNullable<Moving['data']['verified']>,
  { instant, day, source, done }: Retirement,
): Iterable<Report> {
  if (day === undefined || dateOf(verified.value) <= day) return;
  const when = done === undefined ? say`${momentText(instant)}, on ${day}` : say`on ${day}`;
  yield {
    message: say`${label(data)} is verified on ${verified.value}, but the old side of ${label(service)} goes ${when}: what turns out
      to be missing could not be fetched again. Verify before, or retire later.`,
    source: verified.source,
    names: [data.name.value, service.name.value],
    ...(instant.wave ? { wave: instant.wave.name.value } : {}),
    related: [{ source, message: say`The old side of ${label(service)} goes here` }],
  };
}

function never({ data, service }: Moving, { instant, source, done }: Retirement): Report {
  return {
    message: say`The old side of ${label(service)} is gone since ${done ?? ''}, and ${label(data)} was never verified: nobody knows that
      all of it has arrived. Verify it against a backup of the old side, and write \`verified DATE\`.`,
    source: data.name.source,
    names: [data.name.value, service.name.value],
    ...(instant.wave ? { wave: instant.wave.name.value } : {}),
    related: [{ source, message: say`The old side of ${label(service)} was retired here` }],
  };
}
