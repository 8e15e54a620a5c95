import { type Phrase, type ResolvedMap, type Service, say, type Text } from '@migmap/core';
import { blocksOf } from '@migmap/rules';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Leaf } from '../forms/grammar.ts';
import type { Candidate } from './candidate.ts';
import { timezoneNames } from './codes.ts';
import { importCandidates } from './imports.ts';
import { kindHere } from './kinds.ts';
import { keyOf, type Spot, textsOf } from './spot.ts';

/** What a text may say; with quotes around it where they are not written yet. */
export function textCandidates(spot: Spot, { feature }: Pick<Leaf, 'feature'>): Candidate[] {
  const found = TEXTS[keyOf(spot, feature)]?.(spot) ?? [];
  const beside = new Set(besides(spot));
  return found.filter(({ label }) => !beside.has(label)).map((one) => quoted(spot, one));
}

function quoted({ inText, typed }: Spot, one: Candidate): Candidate {
  const text = one.label.replace(/["\\]/g, (sign) => `\\${sign}`);
  if (inText) return { ...one, text: typed.isOpen ? `${text}"` : text };
  return { ...one, text: `"${text}"`, filter: `"${one.label}` };
}

/** The texts of the statement itself, but for the one that is being written. */
function besides({ place: { statement }, typed }: Spot): string[] {
  return (statement?.tokens ?? []).flatMap(({ kind, text, start }) =>
    kind === 'text' && start + 1 !== typed.start ? [text.replace(/^"|"$/g, '')] : [],
  );
}

type Texts = (spot: Spot) => readonly Candidate[];

const people: Texts = ({ snapshot: { map } }) => {
  const leads = map.resolved.teams.flatMap(({ lead, name, title }) =>
    lead && lead.value !== '' ? [{ text: lead.value, of: title?.value ?? name.value }] : [],
  );
  const known = new Set(leads.map(({ text }) => text));
  const others = decidersOf(map.resolved).filter((text) => !known.has(text));
  return [
    ...leads.map(({ text, of }) => candidate(text, say`leads ${of}`)),
    ...others.map((text) => candidate(text, say`decides elsewhere in this map`)),
  ];
};

const TEXTS: Readonly<Record<string, Texts>> = {
  'approved.by': people,
  'decided.by': people,
  'decides.value': people,
  'decided.what': ({ siblings }) =>
    textsOf(siblings, 'options').map((text) => candidate(text, say`an option`)),
  'deputy.value': people,
  'functions.functions': functions,
  'gate.by': people,
  'import.path': importCandidates,
  'scenarios.values': scenarios,
  'see.target': ({ snapshot: { map } }) => seen(map.resolved),
  'sponsor.value': people,
  'status.by': people,
  'timezone.value': () => timezoneNames().map((name) => candidate(name, undefined)),
  'notify.via': ({ snapshot: { map } }) =>
    used(map.resolved.waves.flatMap((w) => w.notifications.map(({ via }) => via))),
  'notify.who': ({ snapshot: { map } }) =>
    used(map.resolved.waves.flatMap((w) => w.notifications.map(({ who }) => who))),
  'train.who': ({ snapshot: { map } }) =>
    used(map.resolved.waves.flatMap((w) => w.trainings.map(({ who }) => who))),
  'train.with': ({ snapshot: { map } }) =>
    used(map.resolved.waves.flatMap((w) => w.trainings.map((t) => t.with))),
};

function candidate(label: string, detail: Phrase | undefined): Candidate {
  return { label, kind: CompletionItemKind.Text, ...(detail === undefined ? {} : { detail }) };
}

/** What people use a service of this kind for, without what is already listed. */
function functions(spot: Spot): Candidate[] {
  const kind = kindHere(spot);
  const listed = new Set(textsOf(spot.siblings, 'functions'));
  const expected = kind?.functions.filter((text) => !listed.has(text)) ?? [];
  return expected.map((text) => candidate(text, say`a ${kind?.title ?? ''} is used for it`));
}

/** What a pilot of the kind tries, then the functions of the service itself. */
function scenarios(spot: Spot): Candidate[] {
  const { resolved } = spot.snapshot.map;
  const name = spot.place.blocks.at(-1)?.tokens[1]?.text ?? '';
  const service = resolved.find('service', name) as Service | undefined;
  const kind = service && resolved.kindOf(service);
  const own =
    service?.functions.filter(({ droppedBecause }) => !droppedBecause).flatMap((list) => list.functions) ??
    [];
  return [
    ...(kind?.scenarios ?? []).map((text) => candidate(text, say`expected of ${kind?.title ?? ''}`)),
    ...own.map(({ value }) => ({ ...candidate(value, say`a function of ${name}`), tier: 1 })),
  ];
}

function decidersOf(map: ResolvedMap): string[] {
  const texts = [
    map.header?.sponsor,
    ...map.rollbacks.flatMap(({ decides, deputy }) => [decides, deputy]),
    ...map.waves.flatMap(({ approved, gate }) => [approved?.by, gate?.by]),
    ...map.decisions.map(({ decided }) => decided?.by),
  ];
  return unique(texts);
}

function used(texts: readonly (Text | undefined)[]): Candidate[] {
  return unique(texts).map((text) => candidate(text, say`used elsewhere in this map`));
}

function seen(map: ResolvedMap): Candidate[] {
  return used([...blocksOf(map)].flatMap(({ see }) => see.map(({ target }) => target)));
}

/** Each text once, what is said most often first. */
function unique(texts: readonly (Text | undefined)[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    if (text && text.value !== '') counts.set(text.value, (counts.get(text.value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([text]) => text);
}
