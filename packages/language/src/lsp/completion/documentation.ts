import {
  dispositionOf,
  type Entry,
  type Kind,
  label,
  type ResolvedMap,
  type Service,
  type Wave,
} from '@migmap/core';
import { pageOf } from '@migmap/rules';
import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { meaningOf } from '../meaning.ts';
import type { Snapshot } from '../snapshot.ts';
import type { CompletionData } from './candidate.ts';

/** Adds to an item what its user may want to read before accepting it. */
export async function resolveCompletion(
  item: CompletionItem,
  snapshotOf: (uri: string) => Snapshot | undefined,
): Promise<CompletionItem> {
  const data = item.data as CompletionData | undefined;
  const resolved = data && snapshotOf(data.uri)?.map.resolved;
  const value = resolved && (await documentation(resolved, data.about));
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

async function documentation(
  map: ResolvedMap,
  [sort, name]: CompletionData['about'],
): Promise<string | undefined> {
  if (sort === 'code') return pageOf(name);
  if (sort === 'word') return ofWord(name);
  if (sort === 'kind') return ofKind(map.knowledge.find(name));
  const entry = map.find(sort as Entry['sort'], name);
  return entry && ofEntry(map, entry);
}

/** How a block or a statement is written, and what it is for. */
function ofWord(name: string): string | undefined {
  const [block = '', word = ''] = name.split(' ');
  const found = meaningOf(block === '' ? undefined : block, word);
  if (found === undefined) return undefined;
  const { form, meaning } = found;
  const written =
    block === ''
      ? `\`\`\`migmap\n${form.replaceAll('`, `', '\n').replaceAll('` or `', '\n')}\n\`\`\``
      : `\`${word}\` ${form}`;
  return meaning === undefined ? written : `${written}\n\n${meaning}`;
}

function ofKind(kind: Kind | undefined): string | undefined {
  if (!kind) return undefined;
  const also = kind.aliases.length > 0 ? [`Also called ${kind.aliases.join(', ')}.`] : [];
  const needs = kind.requires.map(({ kinds, because }) => `- needs ${kinds.join(' or ')}: ${because}`);
  const likes = kind.prefers.map(
    ({ kinds, because }) => `- goes well with ${kinds.join(' or ')}: ${because}`,
  );
  const lists = [...needs, ...likes].join('\n');
  return [`**${kind.title}** (${kind.name})`, ...also, ...(lists === '' ? [] : [lists])].join('\n\n');
}

function ofEntry(map: ResolvedMap, entry: Entry): string {
  const title = entry.title ? `**${entry.title.value}** (${entry.name.value})` : `**${entry.name.value}**`;
  const facts = entry.sort === 'service' ? ofService(map, entry as unknown as Service) : [];
  if (entry.sort === 'wave') facts.push(...ofWave(map, entry as unknown as Wave));
  const { description } = entry as { description?: { value: string } };
  return [
    title,
    ...(facts.length > 0 ? [facts.join('  \n')] : []),
    ...(description ? [description.value] : []),
  ].join('\n\n');
}

function ofService(map: ResolvedMap, service: Service): string[] {
  const kind = map.kindOf(service);
  const { from, to, stays, layer, owner, criticality } = service;
  const ways = {
    replaced: `from ${from?.value} to ${to?.value}`,
    introduced: `introduced: ${to?.value}`,
    dropped: `dropped: ${from?.value}`,
    stays: `stays: ${stays?.value}`,
    unsaid: 'nothing is said of what happens to it',
  };
  return [
    ways[dispositionOf(service)],
    ...(kind ? [`kind: ${kind.title}`] : []),
    ...(layer ? [`layer: ${layer.value}`] : []),
    ...(owner ? [`owner: ${owner.value}`] : []),
    ...(criticality ? [`criticality: ${criticality.value}`] : []),
  ];
}

function ofWave(map: ResolvedMap, { dates, steps, owner }: Wave): string[] {
  const moved = steps.flatMap((step) =>
    step.type === 'migrate' ? step.parts.map(({ service }) => service) : [],
  );
  const names = [...new Set(moved.map((ref) => ref.value))];
  const labels = names.map((name) => label(map.find('service', name) ?? { name: { value: name } }));
  return [
    ...(dates ? [`${dates.value.from.value} .. ${dates.value.to.value}`] : []),
    ...(labels.length > 0 ? [`moves ${labels.join(', ')}`] : []),
    ...(owner ? [`owner: ${owner.value}`] : []),
  ];
}
