import { type Bound, leewayOf, type Service } from '@migmap/core';
import { reasonOf } from '../leeway.ts';
import { type Fact, fact } from './page.ts';
import type { Telling } from './telling.ts';

/** Between which waves a service could move while all else stays where it is, and what holds it there. */
export function placeFacts(telling: Telling, service: Service): (Fact | undefined)[] {
  const leeway = leewayOf(telling.walked)(service);
  if (!leeway) return [];
  const { say } = telling;
  const { earliest, latest } = leeway;
  return [
    fact(say`earliest`, earliest ? boundText(telling, earliest) : say`any wave: nothing has to come before`),
    fact(say`latest`, latest ? boundText(telling, latest) : say`any wave: nothing waits for it`),
  ];
}

function boundText(telling: Telling, bound: Bound): string {
  const reason = reasonOf(bound, (service) => telling.name(service));
  return telling.say`${telling.name(bound.wave)}, ${reason}`;
}
