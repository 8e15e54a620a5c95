import {
  dispositionOf,
  type Moment,
  type Named,
  type Risk,
  type Rollback,
  type Service,
  type Step,
  type Wave,
} from '@migmap/core';
import { riskLevelOf } from '@migmap/diagram';
import { type LoadedMap, wavesOf } from '@migmap/language/lsp';
import {
  type OutlineParams,
  type OutlineResult,
  type OutlineRisk,
  type OutlineRollback,
  type OutlineService,
  type OutlineThing,
  type OutlineWave,
  outline,
} from '@migmap/protocol';
import type { Desk } from '../feature.ts';
import { locationIn, mapRequest, versionOf } from './own-request.ts';
import { fields, text } from './shape.ts';

export const outlineRequest = mapRequest<OutlineParams, OutlineResult>(
  outline,
  fields<OutlineParams>({ map: text }),
  (map, _, desk) => {
    const { resolved } = map;
    const title = resolved.header?.title?.value;
    const teller: Teller = { map, desk };
    return {
      ...versionOf(map, desk),
      ...(title === undefined ? {} : { title }),
      teams: firsts(resolved.teams, map).map((one) => thing(one, teller)),
      layers: firsts(resolved.layers, map).map((one) => thing(one, teller)),
      waves: firsts(inOrder(map), map).map((one) => toldWave(one, teller)),
      services: firsts(resolved.services, map).map((one) => toldService(one, teller)),
      risks: firsts(resolved.risks, map).map((one) => toldRisk(one, teller)),
      rollbacks: resolved.rollbacks.map((one) => toldRollback(one, teller)),
    };
  },
);

interface Teller {
  readonly map: LoadedMap;
  readonly desk: Desk;
}

/** Of two things with one name the first counts, as everywhere. */
function firsts<T extends Named>(things: readonly T[], { resolved }: LoadedMap): T[] {
  return things.filter((one) => resolved.find(one.sort, one.name.value)?.source === one.source);
}

/** As they are walked; those that follow each other in a circle come last. */
function inOrder({ resolved, walked }: LoadedMap): Wave[] {
  const walkedThrough = walked.instants.flatMap(({ wave }) => (wave ? [wave] : []));
  return [...new Set([...walkedThrough, ...resolved.waves])];
}

function thing(one: Named, { map, desk }: Teller): OutlineThing {
  return {
    name: one.name.value,
    ...(one.title ? { title: one.title.value } : {}),
    location: locationIn(map, one.name.source, desk),
  };
}

function toldWave(wave: Wave, { map, desk }: Teller): OutlineWave {
  const span = wave.dates?.value;
  return {
    ...thing(wave, { map, desk }),
    ...(span ? { first: dayOf(span.from.value), last: dayOf(span.to.value) } : {}),
    steps: wave.steps.map((step) => ({
      text: written(map, step.head),
      services: servicesOf(step),
      location: locationIn(map, step.head, desk),
    })),
  };
}

function dayOf(moment: Moment): string {
  return moment.slice(0, 10);
}

function servicesOf(step: Step): string[] {
  switch (step.type) {
    case 'pilot':
      return [step.service.value];
    case 'migrate':
      return step.parts.map(({ service }) => service.value);
    case 'retire':
      return step.services.map(({ value }) => value);
  }
}

function toldService(service: Service, teller: Teller): OutlineService {
  const { layer, owner, criticality, from, to } = service;
  const risk = riskLevelOf(teller.map.resolved, service);
  return {
    ...thing(service, teller),
    ...(layer ? { layer: layer.value } : {}),
    disposition: dispositionOf(service),
    waves: wavesOf(teller.map, service),
    ...(owner ? { owner: owner.value } : {}),
    ...(criticality ? { criticality: criticality.value } : {}),
    ...(from ? { from: from.value } : {}),
    ...(to ? { to: to.value } : {}),
    tags: service.tags.map(({ value }) => value),
    ...(risk === 'none' ? {} : { risk }),
  };
}

function toldRisk(risk: Risk, teller: Teller): OutlineRisk {
  const about = risk.on.map(({ value }) => value);
  const around = risk.holder && risk.holder.sort !== 'map' ? [risk.holder.name] : [];
  return {
    ...thing(risk, teller),
    ...(risk.impact ? { impact: risk.impact.value } : {}),
    ...(risk.likelihood ? { likelihood: risk.likelihood.value } : {}),
    status: risk.status?.value ?? 'open',
    about: about.length > 0 ? about : around,
  };
}

function toldRollback(rollback: Rollback, { map, desk }: Teller): OutlineRollback {
  const { name, title, wave, until } = rollback;
  return {
    ...(name && !rollback.none ? { name: name.value } : {}),
    ...(title ? { title: title.value } : {}),
    location: locationIn(map, name?.source ?? rollback.head, desk),
    ...(wave ? { wave: wave.value } : {}),
    of: rollback.of.map(({ value }) => value),
    ...(until ? { until: until.value } : {}),
  };
}

function written(map: LoadedMap, { file, start, end }: Named['source']): string {
  const text = map.file(file)?.file.text.slice(start, end) ?? '';
  return text.replace(/\s+/g, ' ').trim();
}
