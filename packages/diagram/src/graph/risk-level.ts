import type { Level, ResolvedMap, Risk, Service } from '@migmap/core';

const LEVELS: readonly Level[] = ['low', 'medium', 'high'];

/** Risks that are on a service itself; those on its layer or wave concern it, but are not its own. */
export function isOwnRisk({ holder, on }: Risk, service: Service): boolean {
  const name = service.name.value;
  return (holder?.sort === 'service' && holder.name === name) || on.some((ref) => ref.value === name);
}

/** The worst risk of a service that is not closed. */
export function riskLevelOf({ risks }: ResolvedMap, service: Service): Level | 'none' {
  return riskLevel(risks.filter((risk) => isOwnRisk(risk, service)));
}

/** The worst open risk: impact and likelihood together, as a heat map has it. */
export function riskLevel(risks: readonly Risk[]): Level | 'none' {
  const open = risks.filter((risk) => risk.status?.value !== 'closed');
  if (open.length === 0) return 'none';
  const worst = Math.max(
    ...open.map(({ impact, likelihood }) => LEVELS.indexOf(ratingOf(impact?.value, likelihood?.value))),
  );
  return LEVELS[worst] ?? 'none';
}

/** The level of a field of the heat map. */
export function ratingOf(impact: Level | undefined, likelihood: Level | undefined): Level {
  const product = weight(impact) * weight(likelihood);
  return product >= 6 ? 'high' : product >= 3 ? 'medium' : 'low';
}

/** What is not said counts as medium. */
function weight(level: Level | undefined): number {
  return level === undefined ? 2 : LEVELS.indexOf(level) + 1;
}
