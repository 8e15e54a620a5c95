import { type Entry, label, type MapHeader, say } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { sortWord } from '../sort-words.ts';

export const referenceDuplicate: Rule = {
  meta: {
    code: 'reference/duplicate',
    category: 'reference',
    severity: 'error',
    unsilenceable: true,
    summary: 'One name, two things of a sort; or two `map` blocks.',
    source: 'Language reference, Lexical rules',
  },
  *check({ map }) {
    for (const { first, second } of map.duplicates) yield sameName(first, second);
    const [header, ...others] = map.headers;
    if (header) for (const other of others) yield secondHeader(header, other);
  },
};

function sameName(first: Entry, second: Entry): Report {
  const name = second.name.value;
  return {
    message: say`${label(second)} has the name of another ${sortWord(second.sort)}, ${label(first)}, and only that one counts wherever \`${name}\` is named; give one of them another name`,
    source: second.name.source,
    names: [name],
    related: [{ source: first.name.source, message: say`the first ${sortWord(first.sort)} \`${name}\`` }],
  };
}

function secondHeader(first: MapHeader, second: MapHeader): Report {
  return {
    message: say`a map has one \`map\` block, and only the first counts; move what is missing there into it`,
    source: second.head,
    names: [],
    related: [{ source: first.head, message: say`the first \`map\` block` }],
  };
}
