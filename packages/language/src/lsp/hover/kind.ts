import {
  dispositionOf,
  inEnglish,
  type Kind,
  type KindNeed,
  listed,
  preferredOf,
  type Requirement,
  requiredOf,
  type Service,
  servicesOfKind,
} from '@migmap/core';
import { type Fact, fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** What is known of a kind, built in or declared. */
export function kindPage(telling: Telling, kind: Kind): Page {
  const declared = telling.map.find('kind', kind.name);
  const { ink } = telling;
  const is = kind.is.length > 0 ? `, is ${inEnglish(listed(kind.is.map((name) => ink.code(name))))}` : '';
  return {
    heading: `${ink.strong(kind.title)} (${declared ? telling.name(declared) : ink.code(kind.name)}), kind${is}`,
    lead: [traitsText(kind), kind.aliases.length > 0 ? `also called ${kind.aliases.join(', ')}` : undefined],
    facts: [
      ...kind.requires.map((need) => needFact(telling, 'requires', need)),
      fact('prefers', telling.few(kind.prefers.map(({ kinds }) => ink.code(kinds.join(' or '))))),
      fact('in this map', telling.names(servicesOfKind(telling.map, [kind.name]))),
      fact('used for', kind.functions.length > 0 ? telling.few([...kind.functions]) : ''),
      kind.source === undefined ? undefined : fact('source', ink.text(kind.source)),
    ],
  };
}

function needFact(telling: Telling, what: string, { kinds, because }: Requirement): Fact | undefined {
  return fact(
    what,
    `${inEnglish(
      listed(
        kinds.map((kind) => telling.ink.code(kind)),
        'or',
      ),
    )}: ${telling.ink.text(because)}`,
  );
}

function traitsText(kind: Kind): string {
  const interfaces = {
    standard: 'standard interface (any client works with any server)',
    product: 'product interface (old and new have to match)',
  };
  const visible = {
    none: 'people do not see it',
    indirect: 'people feel it through other services',
    direct: 'people work with it',
  };
  return [
    interfaces[kind.interface],
    visible[kind.visible],
    kind.observer ? 'an observer: watches old and new at once' : undefined,
    kind.shared ? 'shared: much rests on it' : undefined,
    kind.data ? 'bears data that has to move' : undefined,
  ]
    .filter((trait) => trait !== undefined)
    .join(' · ');
}

/** The kind of a service, what it requires and prefers, and which service meets it. */
export function kindNeeds(telling: Telling, service: Service): string {
  const kind = telling.map.kindOf(service);
  if (!kind) return '';
  const name = service.kind ? telling.ref('kind', service.kind) : telling.ink.code(kind.name);
  // What stays is asked for nothing.
  if (dispositionOf(service) === 'stays') return name;
  const required = requiredOf(telling.map, service).map((need) => needText(telling, need));
  const preferred = preferredOf(telling.map, service).filter(({ state }) => state !== 'absent');
  return [
    name,
    required.length > 0 ? `requires ${telling.few(required)}` : undefined,
    preferred.length > 0
      ? `prefers ${telling.few(
          preferred.map((need) => needText(telling, need)),
          3,
        )}`
      : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

function needText(telling: Telling, { required, state, by }: KindNeed): string {
  const [first] = by;
  const kinds = required.kinds.join(' or ');
  if (state === 'assumed') return `${kinds} (assumed)`;
  if (!first) return `${kinds} (nowhere in the map)`;
  const name = telling.name(first);
  if (required.kinds.includes(first.name.value))
    return state === 'declared' ? name : `${name} (not declared)`;
  return state === 'declared' ? `${kinds} (${name})` : `${kinds} (${name}, not declared)`;
}
