import {
  dispositionOf,
  type Kind,
  type KindNeed,
  listed,
  type Phrase,
  phraseOf,
  preferredOf,
  type Requirement,
  requiredOf,
  type Service,
  say,
  servicesOfKind,
} from '@migmap/core';
import { type Fact, fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** What is known of a kind, built in or declared. */
export function kindPage(telling: Telling, kind: Kind): Page {
  const declared = telling.map.find('kind', kind.name);
  const { ink, say } = telling;
  const is = kind.is.length > 0 ? say`, is ${listed(kind.is.map((name) => ink.code(name)))}` : '';
  return {
    heading: say`${ink.strong(kind.title)} (${declared ? telling.name(declared) : ink.code(kind.name)}), kind${is}`,
    lead: [
      traitsText(telling, kind),
      kind.aliases.length > 0 ? say`also called ${kind.aliases.join(', ')}` : undefined,
    ],
    facts: [
      ...kind.requires.map((need) => needFact(telling, need)),
      fact(say`prefers`, telling.few(kind.prefers.map(({ kinds }) => ink.code(orText(telling, kinds))))),
      fact(say`in this map`, telling.names(servicesOfKind(telling.map, [kind.name]))),
      fact(say`used for`, kind.functions.length > 0 ? telling.few([...kind.functions]) : ''),
      kind.source === undefined ? undefined : fact(say`source`, ink.text(kind.source)),
    ],
  };
}

function needFact({ ink, say, speak }: Telling, { kinds, because }: Requirement): Fact | undefined {
  const wanted = kinds.map((kind) => ink.code(kind));
  return fact(say`requires`, `${speak(listed(wanted, 'or'))}: ${ink.text(speak(phraseOf(because)))}`);
}

function orText({ speak }: Telling, kinds: readonly string[]): string {
  return speak(listed(kinds, 'or'));
}

const INTERFACES: Readonly<Record<Kind['interface'], Phrase>> = {
  standard: say`standard interface (any client works with any server)`,
  product: say`product interface (old and new have to match)`,
};

const VISIBLE: Readonly<Record<Kind['visible'], Phrase>> = {
  none: say`people do not see it`,
  indirect: say`people feel it through other services`,
  direct: say`people work with it`,
};

function traitsText({ speak }: Telling, kind: Kind): string {
  return [
    INTERFACES[kind.interface],
    VISIBLE[kind.visible],
    kind.observer ? say`an observer: watches old and new at once` : undefined,
    kind.shared ? say`shared: much rests on it` : undefined,
    kind.data ? say`bears data that has to move` : undefined,
  ]
    .flatMap((trait) => (trait ? [speak(trait)] : []))
    .join(' · ');
}

/** The kind of a service, what it requires and prefers, and which service meets it. */
export function kindNeeds(telling: Telling, service: Service): string {
  const { say } = telling;
  const kind = telling.map.kindOf(service);
  if (!kind) return '';
  const name = service.kind ? telling.ref('kind', service.kind) : telling.ink.code(kind.name);
  // What stays is asked for nothing.
  if (dispositionOf(service) === 'stays') return name;
  const required = requiredOf(telling.map, service).map((need) => needText(telling, need));
  const preferred = preferredOf(telling.map, service).filter(({ state }) => state !== 'absent');
  return [
    name,
    required.length > 0 ? say`requires ${telling.few(required)}` : undefined,
    preferred.length > 0
      ? say`prefers ${telling.few(
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
  const { say } = telling;
  const kinds = orText(telling, required.kinds);
  if (state === 'assumed') return say`${kinds} (assumed)`;
  if (!first) return say`${kinds} (nowhere in the map)`;
  const name = telling.name(first);
  if (required.kinds.includes(first.name.value))
    return state === 'declared' ? name : say`${name} (not declared)`;
  return state === 'declared' ? `${kinds} (${name})` : say`${kinds} (${name}, not declared)`;
}
