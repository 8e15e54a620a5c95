import { type Contract, label, type ResolvedMap, type Service, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { type Point, pointLabel, pointsOf } from './points.ts';

export const contractEnded: Rule = {
  meta: {
    code: 'rollback/contract-ended',
    category: 'rollback',
    severity: 'error',
    summary: 'A rollback stays open after the contract of the old side has ended.',
    source: 'Language reference, Sums, Contract',
  },
  *check({ map }) {
    const contracts = contractsByService(map);
    for (const point of pointsOf(map)) {
      const { until } = point.rollback;
      const ended = until && firstToEnd(point, contracts, until.value);
      if (!until || !ended) continue;
      const { contract, service, ends } = ended;
      yield {
        message: say`Rollback ${pointLabel(point)} stays open until ${until.value}, but contract ${label(contract)}, which covers the
          old side of ${label(service)}, ends on ${ends.value}: after that it may not be used, or nobody supports it.
          Let the contract run longer, or set \`until\` to ${ends.value} or earlier.`,
        source: until.source,
        names: [service.name.value, contract.name.value],
        ...(point.wave ? { wave: point.wave.name.value } : {}),
        related: [{ source: ends.source, message: say`Contract ${label(contract)} ends here` }],
      };
    }
  },
};

interface Ending {
  readonly contract: Contract;
  readonly service: Service;
  readonly ends: NonNullable<Contract['ends']>;
}

function contractsByService(map: ResolvedMap): Map<Service, Ending[]> {
  const endings = new Map<Service, Ending[]>();
  for (const contract of map.contracts) {
    for (const ref of contract.ends ? contract.covers : []) {
      const service = map.service(ref);
      if (!service || !contract.ends) continue;
      const known = endings.get(service) ?? [];
      known.push({ contract, service, ends: contract.ends });
      endings.set(service, known);
    }
  }
  return endings;
}

function firstToEnd(
  point: Point,
  contracts: ReadonlyMap<Service, Ending[]>,
  until: string,
): Ending | undefined {
  const endings = point.services.flatMap((service) => contracts.get(service) ?? []);
  return endings
    .filter(({ ends }) => ends.value < until)
    .reduce<Ending | undefined>(
      (best, next) => (best && best.ends.value <= next.ends.value ? best : next),
      undefined,
    );
}
