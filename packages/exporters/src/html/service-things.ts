import type { Dependency, Say, Service } from '@migmap/core';
import { shownTitle } from '@migmap/diagram';
import {
  findingsOn,
  type Link,
  linked,
  linkTo,
  listed,
  measured,
  said,
  type ToldFacts,
  titleIn,
} from './facts.ts';
import type { Fact, Thing } from './page-data.ts';

/** Services with all that is said of them, and each dependency as a thing of its own. */
export function serviceThings(facts: ToldFacts): [string, Thing][] {
  return facts.map.services.flatMap((service) => thingsOfService(service, facts));
}

export function thingsOfService(service: Service, facts: ToldFacts): [string, Thing][] {
  return [
    [`service/${service.name.value}`, thingOf(service, facts)],
    ...service.dependencies.flatMap((dependency) => edgeThings(service, dependency, facts)),
  ];
}

function thingOf(service: Service, facts: ToldFacts): Thing {
  const { map, say, settings } = facts;
  const name = service.name.value;
  return {
    sort: say`Service`,
    title: shownTitle(service),
    facts: [
      ...said('', service.description),
      ...said(say`From`, service.from),
      ...said(say`To`, service.to),
      ...said(say`Stays`, service.stays),
      ...functionFacts(service, facts),
      ...said(say`Owner`, titleIn(map, 'team', service.owner)),
      ...said(say`On call`, titleIn(map, 'team', service.onCall)),
      ...said(say`Used by`, usersOf(service)),
      ...said(say`Criticality`, service.criticality),
      ...measured(say`Longest stop`, service.downtime),
      ...measured(say`Recovery time`, service.rto),
      ...measured(say`Recovery point`, service.rpo),
      ...said(say`Classification`, service.classification),
      ...said(say`Residency`, service.residency),
      ...said(say`SEAL`, service.seal && `${service.seal.from.value} → ${service.seal.to.value}`),
      ...said(say`Support of the old product ends`, service.supportEnds),
      ...linked(
        say`Waves`,
        (facts.wavesOf.get(name) ?? []).map((wave) => linkTo('wave', wave)),
      ),
      ...linked(say`Rests on`, restsOn(service, facts)),
      ...linked(say`Carries`, carries(service, facts)),
      ...linked(
        say`Risks`,
        (facts.risksOf.get(name) ?? []).map((risk) => linkTo('risk', risk)),
      ),
      ...linked(say`Ways back`, waysBack(name, facts)),
    ],
    findings: findingsOn(settings.findings ?? [], [name]),
  };
}

function functionFacts({ functions }: Service, { map, say }: ToldFacts): Fact[] {
  return functions.flatMap(({ functions: texts, movedTo, droppedBecause }) => {
    const moved = movedTo && (map.service(movedTo)?.title?.value || movedTo.value);
    if (moved) return listed(say`Goes to ${moved}`, texts);
    return listed(droppedBecause ? say`Dropped, ${droppedBecause.value}` : say`Does`, texts);
  });
}

function usersOf({ users, usersWho }: Service): string {
  return [users?.value, usersWho?.value].filter((part) => part !== undefined).join(' ');
}

function restsOn(service: Service, { map, say }: ToldFacts): Link[] {
  return service.dependencies.flatMap((dependency) =>
    dependency.targets.flatMap((target) => {
      const found = map.service(target);
      return found ? [linkTo('service', found, noteOf(dependency, say))] : [];
    }),
  );
}

function carries(service: Service, { map, say }: ToldFacts): Link[] {
  return map.services.flatMap((other) =>
    other.dependencies.flatMap((dependency) =>
      dependency.targets.some((target) => map.service(target) === service)
        ? [linkTo('service', other, noteOf(dependency, say))]
        : [],
    ),
  );
}

function noteOf({ soft, bridge, confidence, tolerates }: Dependency, say: Say): string {
  return [
    soft && say`soft`,
    bridge && say`over ${bridge.value}`,
    tolerates && say`tolerates ${tolerates.value}`,
    confidence?.value,
  ]
    .filter(Boolean)
    .join(', ');
}

function waysBack(name: string, { rollbacksOf }: ToldFacts): Link[] {
  return (rollbacksOf.get(name) ?? []).flatMap((rollback) =>
    rollback.name ? [linkTo('rollback', { ...rollback, name: rollback.name })] : [],
  );
}

function edgeThings(
  service: Service,
  dependency: Dependency,
  { map, say, settings }: ToldFacts,
): [string, Thing][] {
  return dependency.targets.flatMap((target): [string, Thing][] => {
    const other = map.service(target);
    if (!other) return [];
    const names = [service.name.value, other.name.value];
    const thing: Thing = {
      sort: dependency.soft ? say`Soft dependency` : say`Dependency`,
      title: `${shownTitle(service)} → ${shownTitle(other)}`,
      facts: [
        ...said(say`For`, dependency.purpose),
        ...said(say`Via`, dependency.via),
        ...said(say`Account`, dependency.account),
        ...said(say`Certificate`, titleIn(map, 'certificate', dependency.certificate)),
        ...said(say`Only the side`, dependency.side),
        ...said(say`Tolerates`, dependency.tolerates),
        ...said(say`Confidence`, dependency.confidence),
        ...bridgeFact(dependency, { map, say }),
        ...linked(say`From`, [linkTo('service', service)]),
        ...linked(say`To`, [linkTo('service', other)]),
      ],
      findings: findingsOn(settings.findings ?? [], names),
    };
    return [[`edge/${names.join('/')}`, thing]];
  });
}

function bridgeFact({ bridge }: Dependency, { map, say }: Pick<ToldFacts, 'map' | 'say'>): Fact[] {
  const found = bridge && map.find('bridge', bridge.value);
  return bridge && found
    ? linked(say`Bridge`, [{ id: `bridge/${bridge.value}`, title: found.title?.value || bridge.value }])
    : [];
}
