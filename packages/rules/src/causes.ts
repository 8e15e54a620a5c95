import type { Service } from '@migmap/core';

/** One thing to change, of which several rules may speak: see `Report.cause`. */

export function noPilotOf(service: Service): string {
  return `no pilot of ${service.name.value}`;
}

export function lowSealOf(service: Service): string {
  return `low seal of ${service.name.value}`;
}
