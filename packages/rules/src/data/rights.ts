import type { ResolvedMap, Service } from '@migmap/core';

/** Kinds whose data says who may see it: mail and groupware, calendars, files. */
const KINDS = ['mail', 'groupware', 'calendar', 'collaboration', 'file-share'];

export function bearsRights(map: ResolvedMap, service: Service): boolean {
  const kind = service.kind?.value;
  return kind !== undefined && KINDS.some((wanted) => map.knowledge.isA(kind, wanted));
}
