import {
  type Criticality,
  dispositionOf,
  type ResolvedMap,
  type SealRequirement,
  type Service,
} from '@migmap/core';

const ORDER: readonly Criticality[] = ['low', 'medium', 'high', 'critical'];

/** What is required for `high` is required for `critical` as well. */
export function isAsked(service: Service, requirement: SealRequirement): boolean {
  const { criticality } = service;
  if (!criticality || dispositionOf(service) === 'dropped') return false;
  return ORDER.indexOf(criticality.value) >= ORDER.indexOf(requirement.criticality.value);
}

export function sealRequirements(map: ResolvedMap): readonly SealRequirement[] {
  return map.header?.seals ?? [];
}
