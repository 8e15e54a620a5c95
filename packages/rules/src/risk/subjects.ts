import type { ResolvedMap, Risk, Service, Wave } from '@migmap/core';
import { partsIn } from '../order/movements.ts';

/** What a risk is about: the names after `on`, and the block in which it stands. */
export interface Subjects {
  readonly services: readonly Service[];
  readonly waves: readonly Wave[];
  readonly layers: readonly string[];
}

export function subjectsOf(map: ResolvedMap, risk: Risk): Subjects {
  const named = risk.on.map(({ value }) => ({ name: value, sorts: ['service', 'layer', 'wave'] }));
  const held = risk.holder ? [{ name: risk.holder.name, sorts: [risk.holder.sort] }] : [];
  const services: Service[] = [];
  const waves: Wave[] = [];
  const layers: string[] = [];
  // Where several sorts have the name, the first of them is meant.
  for (const { name, sorts } of [...named, ...held]) {
    const service = sorts.includes('service')
      ? (map.find('service', name) as Service | undefined)
      : undefined;
    const isLayer = !service && sorts.includes('layer') && map.find('layer', name) !== undefined;
    const wave =
      !service && !isLayer && sorts.includes('wave')
        ? (map.find('wave', name) as Wave | undefined)
        : undefined;
    if (service) services.push(service);
    if (isLayer) layers.push(name);
    if (wave) waves.push(wave);
  }
  return { services, waves, layers };
}

/** Layers that a risk touches: its own, and those of the services that it is about or that its waves move. */
export function layersTouched(map: ResolvedMap, risk: Risk): Set<string> {
  const { services, waves, layers } = subjectsOf(map, risk);
  const moved = waves.flatMap((wave) => partsIn(wave).flatMap(({ ref }) => map.service(ref) ?? []));
  return new Set([...layers, ...[...services, ...moved].flatMap(({ layer }) => layer?.value ?? [])]);
}

/** Whether something still has to be done about it. */
export function isOpen(risk: Risk): boolean {
  return risk.status === undefined || risk.status.value === 'open';
}

/** Both high, nothing done against it: `risk/unmitigated`. */
export function isUnmitigated(risk: Risk): boolean {
  const grave = risk.impact?.value === 'high' && risk.likelihood?.value === 'high';
  return grave && risk.mitigations.length === 0 && isOpen(risk);
}
