import { type Phrase, type Sort, say } from '@migmap/core';

/** What a sort of things is called in a sentence. */
export function sortWord(sort: Sort | 'map'): Phrase {
  return WORDS[sort];
}

const WORDS: Readonly<Record<Sort | 'map', Phrase>> = {
  map: say`map`,
  service: say`service`,
  layer: say`layer`,
  wave: say`wave`,
  team: say`team`,
  site: say`site`,
  risk: say`risk`,
  rollback: say`rollback`,
  data: say`body of data`,
  backup: say`backup`,
  bridge: say`bridge`,
  certificate: say`certificate`,
  contract: say`contract`,
  criterion: say`criterion`,
  decision: say`decision`,
  kind: say`kind`,
  view: say`view`,
  record: say`record`,
  tag: say`tag`,
};
