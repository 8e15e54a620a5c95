import {
  type Fix,
  label,
  type NameRef,
  type ResolvedMap,
  type Risk,
  type Service,
  type Sort,
  say,
  type Wave,
} from '@migmap/core';
import { addProperty } from '../edits.ts';
import { partsIn } from '../order/movements.ts';
import type { Report, Rule } from '../rule.ts';
import { sortWord } from '../sort-words.ts';

export const peopleOwnerMissing: Rule = {
  meta: {
    code: 'people/owner-missing',
    category: 'people',
    severity: 'warning',
    fixable: true,
    summary: 'A service, wave or risk without owner.',
    source: 'Practice: what everybody owns, nobody does',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (!service.owner) yield reportOf(map, 'service', service, ownerOfLayer(map, service));
    }
    for (const wave of map.waves) if (!wave.owner) yield reportOf(map, 'wave', wave, ownerOfMoved(map, wave));
    for (const risk of map.risks) {
      if (!risk.owner && isComplete(risk)) yield reportOf(map, 'risk', risk, ownerOfHolder(map, risk));
    }
  },
};

function reportOf(
  map: ResolvedMap,
  sort: Sort,
  thing: Service | Wave | Risk,
  owner: NameRef | undefined,
): Report {
  return {
    message: say`The ${sortWord(sort)} ${label(thing)} has no owner: when something has to be decided or done, nobody feels meant. Write
      \`owner TEAM\`.`,
    source: thing.name.source,
    names: [thing.name.value],
    fixes: owner ? [ownedBy(map, thing, owner.value)] : [],
  };
}

function ownedBy(map: ResolvedMap, thing: Service | Wave | Risk, owner: string): Fix {
  return { title: say`\`${owner}\` owns it`, edits: [addProperty(map, thing, `owner ${owner}`)] };
}

/** What else a risk lacks is `risk/incomplete`, which then names the owner as well. */
function isComplete(risk: Risk): boolean {
  if (risk.status?.value === 'closed') return false;
  return Boolean(risk.indicator && risk.impact && risk.likelihood && risk.review);
}

function ownerOfLayer(map: ResolvedMap, service: Service): NameRef | undefined {
  return map.layers.find((layer) => layer.name.value === service.layer?.value)?.owner;
}

function ownerOfMoved(map: ResolvedMap, wave: Wave): NameRef | undefined {
  return partsIn(wave).flatMap(({ ref }) => map.service(ref)?.owner ?? [])[0];
}

function ownerOfHolder(map: ResolvedMap, { holder, on }: Risk): NameRef | undefined {
  const names = [...on.map(({ value }) => value), ...(holder ? [holder.name] : [])];
  const things = [...map.services, ...map.layers, ...map.waves];
  return names.flatMap((name) => things.find((thing) => thing.name.value === name)?.owner ?? [])[0];
}
