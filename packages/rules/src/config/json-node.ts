import { type Phrase, say } from '@migmap/core';

/** A value of JSON with its place, as readers of JSON give it; offsets count in the text of the file. */
export interface JsonNode {
  readonly type: 'object' | 'array' | 'property' | 'string' | 'number' | 'boolean' | 'null';
  readonly value?: unknown;
  readonly offset: number;
  readonly length: number;
  /** Of an object its properties, of a property its key and its value. */
  readonly children?: readonly JsonNode[];
}

export interface Member {
  readonly key: string;
  readonly keyNode: JsonNode;
  readonly value: JsonNode;
}

/** The members of an object; one that is not written to its end is left out. */
export function membersOf(node: JsonNode): Member[] {
  return (node.children ?? []).flatMap(({ children = [] }) => {
    const [keyNode, value] = children;
    return keyNode && value ? [{ key: String(keyNode.value), keyNode, value }] : [];
  });
}

/** What stands there, in words: `a list`. */
export function inWords({ type, value }: JsonNode): string | Phrase {
  if (type === 'string') return say`“${String(value)}”`;
  if (type === 'number' || type === 'boolean') return String(value);
  if (type === 'null') return 'null';
  return type === 'array' ? say`a list` : say`an object`;
}
