import type { Criterion, ResolvedMap } from '@migmap/core';

/** Criteria by which a move is accepted; those of the map are the programme's own measures. */
export function acceptanceCriteria(map: ResolvedMap): Criterion[] {
  return [...map.layers, ...map.services, ...map.waves].flatMap(({ criteria }) => criteria);
}

export function criterionText(criterion: Criterion): string {
  return `"${criterion.title?.value ?? criterion.name?.value ?? ''}"`;
}
