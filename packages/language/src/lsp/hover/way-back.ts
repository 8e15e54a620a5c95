import {
  type Cascade,
  dispositionOf,
  formatSeconds,
  type Horizon,
  type Instant,
  type Service,
} from '@migmap/core';
import { momentText } from './moments.ts';
import { type Fact, fact } from './page.ts';
import type { Telling } from './telling.ts';

/** How long a service can go back, why no longer, and who goes back with it. */
export function wayBackFacts(telling: Telling, service: Service): (Fact | undefined)[] {
  if (telling.walked.lifecycle(service)?.moving === undefined) return [];
  const horizon = telling.walked.horizon(service);
  if (!horizon) return [];
  const { say } = telling;
  const cascade = cascadeOf(telling, service);
  return [
    fact(say`way back`, wayBackText(telling, horizon)),
    fact(say`goes back with`, cascade && cascadeText(telling, cascade)),
  ];
}

export function cascadeOf(telling: Telling, service: Service): Cascade | undefined {
  return telling.walked.cascades.find((cascade) => cascade.service === service);
}

function wayBackText(telling: Telling, horizon: Horizon): string {
  const { say } = telling;
  const { rollbacks, until } = horizon;
  if (rollbacks.length === 0) return say`none: no rollback point covers it`;
  const names = telling.names(rollbacks, 2);
  const written = until ? say`${names} until ${until.value}` : names;
  return `${written}; ${horizonText(telling, horizon)}`;
}

/** `it works until …`, with the reason why no longer. */
export function horizonText(telling: Telling, { service, horizon, cause, other, until }: Horizon): string {
  const { say } = telling;
  if (!horizon) {
    const closes = until ? undefined : endOfMove(telling, service);
    return closes ? say`it closes at ${momentText(telling, closes)}` : say`nothing in the plan ends it`;
  }
  const name = other ? telling.name(other) : say`another service`;
  const reasons: Readonly<Record<NonNullable<Horizon['cause']>, string>> = {
    'rollback/beyond-retirement': say`when the old side goes`,
    'rollback/broken-by-retirement': say`when the old side loses ${name}`,
    'rollback/shadowed': say`when ${name} rests on the new side and can not go back`,
  };
  const when = momentText(telling, horizon);
  return cause ? say`it works until ${when}, ${reasons[cause]}` : say`it works until ${when}`;
}

/** Without an `until`, what is introduced can go back until the wave ends in which all of it has moved. */
function endOfMove({ walked }: Telling, service: Service): Instant | undefined {
  const moved = walked.lifecycle(service)?.moved;
  if (moved === undefined || dispositionOf(service) !== 'introduced') return undefined;
  const wave = walked.instants[moved]?.wave;
  return walked.instants.find((instant) => instant.at === 'wave-end' && instant.wave === wave);
}

/** Others first, in the order in which they go back. */
export function cascadeText(telling: Telling, { members, seconds, service }: Cascade): string {
  const others = members.flatMap((member) => (member.service === service ? [] : [member.service]));
  const { say } = telling;
  const all = say`${others.length}, last moved first: ${telling.names(others)}`;
  return seconds === undefined ? all : say`${all}; together ${formatSeconds(seconds)}`;
}
