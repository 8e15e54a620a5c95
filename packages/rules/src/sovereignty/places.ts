import type { Classification, NameRef, ResolvedMap } from '@migmap/core';

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const EEA = [...EU, 'IS', 'LI', 'NO'];
const EFTA = ['CH', 'IS', 'LI', 'NO'];

/** Regions with the country codes that count as members. */
const REGIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['EU', new Set(EU)],
  ['EEA', new Set([...EEA, 'EU'])],
  ['EFTA', new Set(EFTA)],
]);

/** A place is inside another if it is that one, or one of its members. */
export function isInside(place: string, region: string): boolean {
  return place === region || (REGIONS.get(region)?.has(place) ?? false);
}

export interface PlaceRule {
  readonly allowed: readonly string[];
  readonly codes: readonly NameRef[];
}

/** What the map requires of places for data of a class; each of them has to be met. */
export function placeRules(map: ResolvedMap, classification: Classification): PlaceRule[] {
  const requirements = map.header?.residency ?? [];
  return requirements
    .filter(({ classes }) => classes.some((one) => one.value === classification))
    .map(({ codes }) => ({ codes, allowed: codes.map((code) => code.value) }));
}
