import {
  dispositionOf,
  type Entry,
  type Kind,
  label,
  listed,
  phraseOf,
  type Service,
  type Speaker,
  say,
  type Wave,
} from '@migmap/core';
import { pageOf } from '@migmap/rules';
import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { formText, meaningOf } from '../meaning.ts';
import type { Snapshot } from '../snapshot.ts';
import type { CompletionData } from './candidate.ts';

/** Adds to an item what its user may want to read before accepting it. */
export async function resolveCompletion(
  item: CompletionItem,
  snapshotOf: (uri: string) => Snapshot | undefined,
): Promise<CompletionItem> {
  const data = item.data as CompletionData | undefined;
  const snapshot = data && snapshotOf(data.uri);
  const value = snapshot && (await documentation(snapshot, data.about));
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

async function documentation(
  snapshot: Snapshot,
  [sort, name]: CompletionData['about'],
): Promise<string | undefined> {
  const { resolved: map } = snapshot.map;
  if (sort === 'code') return pageOf(name);
  if (sort === 'word') return ofWord(name, snapshot);
  if (sort === 'kind') return ofKind(map.knowledge.find(name), snapshot);
  const entry = map.find(sort as Entry['sort'], name);
  return entry && ofEntry(snapshot, entry);
}

/** How a block or a statement is written, and what it is for. */
function ofWord(name: string, { speak }: Snapshot): string | undefined {
  const [block = '', word = ''] = name.split(' ');
  const found = meaningOf(block === '' ? undefined : block, word);
  if (found === undefined) return undefined;
  const { form, meaning } = found;
  const written =
    block === ''
      ? `\`\`\`migmap\n${form.replaceAll('`, `', '\n').replaceAll('` or `', '\n')}\n\`\`\``
      : wordText({ block, word }, form, speak);
  return meaning === undefined ? written : `${written}\n\n${meaning}`;
}

/** A way to write it says `is written`, all else what it takes. */
function wordText(
  { block, word }: { readonly block: string; readonly word: string },
  form: string,
  speak: Speaker,
): string {
  const keyword = `\`${word}\``;
  const said = formText(form, block, speak);
  return form.startsWith('is written ') ? speak(say`${keyword} is written ${said}`) : `${keyword} ${said}`;
}

function ofKind(kind: Kind | undefined, { say }: Snapshot): string | undefined {
  if (!kind) return undefined;
  const also = kind.aliases.length > 0 ? [say`Also called ${kind.aliases.join(', ')}.`] : [];
  const needs = kind.requires.map(
    ({ kinds, because }) => say`- needs ${listed(kinds, 'or')}: ${phraseOf(because)}`,
  );
  const likes = kind.prefers.map(
    ({ kinds, because }) => say`- goes well with ${listed(kinds, 'or')}: ${phraseOf(because)}`,
  );
  const lists = [...needs, ...likes].join('\n');
  return [`**${kind.title}** (${kind.name})`, ...also, ...(lists === '' ? [] : [lists])].join('\n\n');
}

function ofEntry(snapshot: Snapshot, entry: Entry): string {
  const title = entry.title ? `**${entry.title.value}** (${entry.name.value})` : `**${entry.name.value}**`;
  const facts = entry.sort === 'service' ? ofService(snapshot, entry as unknown as Service) : [];
  if (entry.sort === 'wave') facts.push(...ofWave(snapshot, entry as unknown as Wave));
  const { description } = entry as { description?: { value: string } };
  return [
    title,
    ...(facts.length > 0 ? [facts.join('  \n')] : []),
    ...(description ? [description.value] : []),
  ].join('\n\n');
}

function ofService({ map, say }: Snapshot, service: Service): string[] {
  const kind = map.resolved.kindOf(service);
  const { from, to, stays, layer, owner, criticality } = service;
  const ways = {
    replaced: say`from ${from?.value ?? ''} to ${to?.value ?? ''}`,
    introduced: say`introduced: ${to?.value ?? ''}`,
    dropped: say`dropped: ${from?.value ?? ''}`,
    stays: say`stays: ${stays?.value ?? ''}`,
    unsaid: say`nothing is said of what happens to it`,
  };
  return [
    ways[dispositionOf(service)],
    ...(kind ? [say`kind: ${kind.title}`] : []),
    ...(layer ? [say`layer: ${layer.value}`] : []),
    ...(owner ? [say`owner: ${owner.value}`] : []),
    ...(criticality ? [say`criticality: ${criticality.value}`] : []),
  ];
}

function ofWave({ map, say }: Snapshot, { dates, steps, owner }: Wave): string[] {
  const moved = steps.flatMap((step) =>
    step.type === 'migrate' ? step.parts.map(({ service }) => service) : [],
  );
  const names = [...new Set(moved.map((ref) => ref.value))];
  const labels = names.map((name) => label(map.resolved.find('service', name) ?? { name: { value: name } }));
  return [
    ...(dates ? [`${dates.value.from.value} .. ${dates.value.to.value}`] : []),
    ...(labels.length > 0 ? [say`moves ${labels.join(', ')}`] : []),
    ...(owner ? [say`owner: ${owner.value}`] : []),
  ];
}
