import type { Dependency, Service } from '@migmap/core';
import { type MapFacts, shownTitle } from '@migmap/diagram';
import { findingsOn, type Link, linked, linkTo, listed, measured, said, titleIn } from './facts.ts';
import type { Fact, Thing } from './page-data.ts';

/** Services with all that is said of them, and each dependency as a thing of its own. */
export function serviceThings(facts: MapFacts): [string, Thing][] {
  return facts.map.services.flatMap((service) => thingsOfService(service, facts));
}

export function thingsOfService(service: Service, facts: MapFacts): [string, Thing][] {
  return [
    [`service/${service.name.value}`, thingOf(service, facts)],
    ...service.dependencies.flatMap((dependency) => edgeThings(service, dependency, facts)),
  ];
}

function thingOf(service: Service, facts: MapFacts): Thing {
  const { map, settings } = facts;
  const name = service.name.value;
  return {
    sort: 'Service',
    title: shownTitle(service),
    facts: [
      ...said('', service.description),
      ...said('From', service.from),
      ...said('To', service.to),
      ...said('Stays', service.stays),
      ...functionFacts(service, map),
      ...said('Owner', titleIn(map, 'team', service.owner)),
      ...said('On call', titleIn(map, 'team', service.onCall)),
      ...said('Used by', usersOf(service)),
      ...said('Criticality', service.criticality),
      ...measured('Longest stop', service.downtime),
      ...measured('Recovery time', service.rto),
      ...measured('Recovery point', service.rpo),
      ...said('Classification', service.classification),
      ...said('Residency', service.residency),
      ...said('SEAL', service.seal && `${service.seal.from.value} → ${service.seal.to.value}`),
      ...said('Support of the old product ends', service.supportEnds),
      ...linked(
        'Waves',
        (facts.wavesOf.get(name) ?? []).map((wave) => linkTo('wave', wave)),
      ),
      ...linked('Rests on', restsOn(service, facts)),
      ...linked('Carries', carries(service, facts)),
      ...linked(
        'Risks',
        (facts.risksOf.get(name) ?? []).map((risk) => linkTo('risk', risk)),
      ),
      ...linked('Ways back', waysBack(name, facts)),
    ],
    findings: findingsOn(settings.findings ?? [], [name]),
  };
}

function functionFacts({ functions }: Service, map: MapFacts['map']): Fact[] {
  return functions.flatMap(({ functions: texts, movedTo, droppedBecause }) => {
    const moved = movedTo && (map.service(movedTo)?.title?.value || movedTo.value);
    const label = moved ? `Goes to ${moved}` : droppedBecause ? `Dropped, ${droppedBecause.value}` : 'Does';
    return listed(label, texts);
  });
}

function usersOf({ users, usersWho }: Service): string {
  return [users?.value, usersWho?.value].filter((part) => part !== undefined).join(' ');
}

function restsOn(service: Service, { map }: MapFacts): Link[] {
  return service.dependencies.flatMap((dependency) =>
    dependency.targets.flatMap((target) => {
      const found = map.service(target);
      return found ? [linkTo('service', found, noteOf(dependency))] : [];
    }),
  );
}

function carries(service: Service, { map }: MapFacts): Link[] {
  return map.services.flatMap((other) =>
    other.dependencies.flatMap((dependency) =>
      dependency.targets.some((target) => map.service(target) === service)
        ? [linkTo('service', other, noteOf(dependency))]
        : [],
    ),
  );
}

function noteOf({ soft, bridge, confidence, tolerates }: Dependency): string {
  return [
    soft && 'soft',
    bridge && `over ${bridge.value}`,
    tolerates && `tolerates ${tolerates.value}`,
    confidence?.value,
  ]
    .filter(Boolean)
    .join(', ');
}

function waysBack(name: string, { rollbacksOf }: MapFacts): Link[] {
  return (rollbacksOf.get(name) ?? []).flatMap((rollback) =>
    rollback.name ? [linkTo('rollback', { ...rollback, name: rollback.name })] : [],
  );
}

function edgeThings(
  service: Service,
  dependency: Dependency,
  { map, settings }: MapFacts,
): [string, Thing][] {
  return dependency.targets.flatMap((target): [string, Thing][] => {
    const other = map.service(target);
    if (!other) return [];
    const names = [service.name.value, other.name.value];
    const thing: Thing = {
      sort: dependency.soft ? 'Soft dependency' : 'Dependency',
      title: `${shownTitle(service)} → ${shownTitle(other)}`,
      facts: [
        ...said('For', dependency.purpose),
        ...said('Via', dependency.via),
        ...said('Account', dependency.account),
        ...said('Certificate', titleIn(map, 'certificate', dependency.certificate)),
        ...said('Only the side', dependency.side),
        ...said('Tolerates', dependency.tolerates),
        ...said('Confidence', dependency.confidence),
        ...bridgeFact(dependency, map),
        ...linked('From', [linkTo('service', service)]),
        ...linked('To', [linkTo('service', other)]),
      ],
      findings: findingsOn(settings.findings ?? [], names),
    };
    return [[`edge/${names.join('/')}`, thing]];
  });
}

function bridgeFact({ bridge }: Dependency, map: MapFacts['map']): Fact[] {
  const found = bridge && map.find('bridge', bridge.value);
  return bridge && found
    ? linked('Bridge', [{ id: `bridge/${bridge.value}`, title: found.title?.value || bridge.value }])
    : [];
}
