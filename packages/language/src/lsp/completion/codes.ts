import { type Phrase, say } from '@migmap/core';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { CURRENCIES } from '../../mapping/currencies.ts';
import type { Candidate } from './candidate.ts';
import type { Spot } from './spot.ts';

/** The currency of a map, or the one that most maps have. */
export function currencyOf({ snapshot: { map } }: Spot): string {
  return map.resolved.header?.currency?.value ?? 'EUR';
}

/** Codes of ISO 4217, the map's own first. */
export function currencyCandidates(spot: Spot): Candidate[] {
  const own = spot.snapshot.map.resolved.header?.currency?.value;
  const first = new Set([...(own === undefined ? [] : [own]), 'EUR', 'USD', 'GBP', 'CHF']);
  return [...first, ...[...CURRENCIES].filter((code) => !first.has(code))].map((label) => ({
    label,
    kind: CompletionItemKind.Unit,
    ...(label === own ? { detail: say`the currency of this map` } : {}),
    tier: first.has(label) ? 0 : 1,
  }));
}

const REGIONS: Readonly<Record<string, Phrase>> = {
  EU: say`European Union`,
  EEA: say`European Economic Area`,
  EFTA: say`European Free Trade Association`,
};

const COUNTRIES =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK US';

/** Codes of countries and regions: those that the map already names, then regions, then countries. */
export function placeCandidates(spot: Spot): Candidate[] {
  const used = usedPlaces(spot);
  const codes = new Set([...used, ...Object.keys(REGIONS), ...COUNTRIES.split(' ')]);
  return [...codes].map((label) => {
    const detail = REGIONS[label] ?? (used.has(label) ? say`used in this map` : undefined);
    const tier = used.has(label) ? 0 : label in REGIONS ? 1 : 2;
    return { label, kind: CompletionItemKind.Constant, tier, ...(detail ? { detail } : {}) };
  });
}

function usedPlaces({ snapshot: { map }, typed }: Spot): Set<string> {
  const { resolved } = map;
  const refs = [
    ...(resolved.header?.residency.flatMap(({ codes }) => codes) ?? []),
    ...resolved.services.flatMap(({ residency }) => residency ?? []),
    ...resolved.data.flatMap(({ residency }) => residency ?? []),
    ...resolved.contracts.flatMap(({ jurisdiction }) => jurisdiction ?? []),
  ];
  // The one at the cursor is not finished.
  return new Set(refs.flatMap(({ value, source }) => (source.start === typed.start ? [] : [value])));
}

let zones: readonly string[] | undefined;

/** Time zones, Europe's first. */
export function timezoneNames(): readonly string[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].toSorted(
    (a, b) => Number(b.startsWith('Europe/')) - Number(a.startsWith('Europe/')),
  );
  return zones;
}
