import { type Phrase, type Sourced, type SourceRef, say } from '@migmap/core';
import type { RuleMeta } from '../rule.ts';
import { type ConfigProblem, configProblem } from './config.ts';
import { inWords, type JsonNode, type Member, membersOf } from './json-node.ts';

/** What reading a file needs to know, and where it leaves what it has to say. */
export interface Reading {
  readonly file: string;
  /** Without them, what it says of rules is not read. */
  readonly rules: readonly RuleMeta[] | undefined;
  readonly problems: ConfigProblem[];
}

/** The members of an object whose keys are known and said once; the others are told. */
export function knownMembers(
  node: JsonNode,
  reading: Reading,
  objectionTo: (key: string) => Phrase | undefined,
): Member[] {
  const seen = new Set<string>();
  return membersOf(node).filter(({ key, keyNode }) => {
    const objection = seen.has(key) ? say`“${key}” is said twice: keep one of the two.` : objectionTo(key);
    seen.add(key);
    if (objection !== undefined) refuse(reading, keyNode, objection);
    return objection === undefined;
  });
}

export function refuse(reading: Reading, node: JsonNode, said: Phrase): void {
  reading.problems.push(configProblem(said, sourceOf(node, reading)));
}

export function sourceOf({ offset, length }: JsonNode, { file }: Reading): SourceRef {
  return { file, start: offset, end: offset + length };
}

export function sourced<T>(value: T, node: JsonNode, reading: Reading): Sourced<T> {
  return { value, source: sourceOf(node, reading) };
}

/** A text, or nothing where something else stands there. */
export function textOf(node: JsonNode, said: Phrase, reading: Reading): Sourced<string> | undefined {
  if (node.type === 'string') return sourced(String(node.value), node, reading);
  refuse(reading, node, say`${said}, not ${inWords(node)}.`);
  return undefined;
}

/** One text, or a list of texts. */
export function textsOf(node: JsonNode | undefined, said: Phrase, reading: Reading): Sourced<string>[] {
  if (node === undefined) return [];
  const items = node.type === 'array' ? (node.children ?? []) : [node];
  return items.flatMap((item) => textOf(item, said, reading) ?? []);
}
