import type { DataBody, ResolvedMap, Service } from '@migmap/core';
import { movesToNew } from '../moves.ts';

/** A body of data that has to move, for its service gets something new. */
export interface Moving {
  readonly data: DataBody;
  readonly service: Service;
}

export function movingBodies(map: ResolvedMap): Moving[] {
  return map.data.flatMap((data) => {
    const service = map.service(data.of);
    return service && movesToNew(service) ? [{ data, service }] : [];
  });
}
