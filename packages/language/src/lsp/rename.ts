import { knowledgeOf, label } from '@migmap/core';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { keywords } from '../reading/parser.ts';
import type { Occurrence } from './occurrences.ts';
import { placeAt } from './place.ts';
import { clashOf } from './rename-clashes.ts';
import { nameAt, type SameThing, sameThing } from './same-thing.ts';
import type { Snapshot } from './snapshot.ts';
import { sortName } from './sort-names.ts';

/** Why something is not done, for the person who asked. */
export interface Refusal {
  readonly refusal: string;
}

/** What files are to become, by their URIs as the client spells them. */
export type FileEdits = Readonly<Record<string, TextEdit[]>>;

/** The name that would be changed; a refusal where nothing can be. */
export function prepareRename(
  snapshot: Snapshot,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | Refusal {
  const name = nameAt(snapshot, offset);
  if (!name) return { refusal: whyNoName(snapshot, offset) };
  const refusal = whyKept(snapshot, name);
  if (refusal !== undefined) return { refusal };
  return { range: snapshot.rangeOf(name.source), placeholder: name.name };
}

/** Changes a name wherever it means the same thing, in all files of all maps; nothing, where something else would suffer. */
export function rename(snapshot: Snapshot, offset: number, newName: string): FileEdits | Refusal {
  const name = nameAt(snapshot, offset);
  if (!name) return { refusal: whyNoName(snapshot, offset) };
  const refusal = whyKept(snapshot, name) ?? whyInvalid(snapshot, name, newName);
  if (refusal !== undefined) return { refusal };
  if (newName === name.name) return {};
  const thing = sameThing(snapshot, name);
  const clash = clashOf(thing, name, newName);
  return clash === undefined ? editsOf(snapshot, thing, newName) : { refusal: snapshot.speak(clash) };
}

function editsOf(snapshot: Snapshot, { occurrences }: SameThing, newText: string): FileEdits {
  const edits: Record<string, TextEdit[]> = {};
  for (const { source } of occurrences) {
    const { uri, range } = snapshot.locationOf(source);
    edits[uri] ??= [];
    edits[uri].push({ range, newText });
  }
  return edits;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$/;

function whyInvalid({ say }: Snapshot, { sort }: Occurrence, newName: string): string | undefined {
  if (!NAME.test(newName))
    return say`"${newName}" is not a name: names are made of letters from A to Z, digits and \`_\`, with single \`-\` between them, and begin with no digit`;
  if (sort === 'wave' && newName === 'none')
    return say`a wave cannot be called \`none\`: \`after none\` says that a wave follows no other`;
  return undefined;
}

/** Built-in kinds are no author's, and what is declared nowhere has no one name. */
function whyKept(snapshot: Snapshot, { sort, name, entry }: Occurrence): string | undefined {
  const { say } = snapshot;
  if (sort === 'tag') return undefined;
  const isBuiltIn = sort === 'kind' && snapshot.map.resolved.knowledge.find(name) !== undefined;
  if (isBuiltIn && !entry)
    return say`\`${name}\` is a built-in kind and keeps its name; \`kind NAME { is ${name} }\` declares one of your own`;
  if (!entry)
    return say`no ${sortName(sort)} is called \`${name}\`, so there is nothing to rename; declare it first, or correct the name`;
  if (isBuiltIn && knowledgeOf([]).find(name)?.name === name)
    return say`${label(entry)} adds to the built-in kind \`${name}\`, and under another name it would no longer; let a kind of your own say \`is ${name}\``;
  return undefined;
}

function whyNoName(snapshot: Snapshot, offset: number): string {
  const { text, file, say } = snapshot;
  const place = placeAt(text, offset);
  if (place.inside === 'text') {
    const isImport = file.imports.some(
      ({ path }) => path.source.start <= offset && offset <= path.source.end,
    );
    return isImport
      ? say`an import names a file: rename the file in the editor, and the imports follow`
      : say`only names can be renamed, and this is a text`;
  }
  if (place.inside === 'comment') {
    const isSilencer = file.silencers.some(({ source }) => source.start <= offset && offset <= source.end);
    return isSilencer
      ? say`a silencer holds codes of rules, and those keep their names`
      : say`only names can be renamed, and this is a comment`;
  }
  const { text: word } = place.word;
  if (word === '') return say`there is no name here that could be renamed`;
  if (/^\d/.test(word)) return say`only names can be renamed, and \`${word}\` is a value`;
  if (keywords().includes(word)) return say`\`${word}\` is a word of the language here, and keeps its name`;
  return say`\`${word}\` is not the name of anything here, so it cannot be renamed`;
}
