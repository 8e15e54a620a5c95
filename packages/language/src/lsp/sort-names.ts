import { APART, type Phrase, type Sort, say } from '@migmap/core';

/** A sort of things by the word that declares them. */
export function sortName(sort: Sort): Phrase {
  return NAMES[sort].name;
}

/** `the wave`, which is the subject of a sentence. */
export function theSort(sort: Sort): Phrase {
  return NAMES[sort].the;
}

/** `a wave`, which is the subject of a sentence. */
export function aSort(sort: Sort): Phrase {
  return NAMES[sort].a;
}

interface Names {
  readonly name: Phrase;
  readonly the: Phrase;
  readonly a: Phrase;
}

const NAMES: Readonly<Record<Sort, Names>> = {
  service: { name: say`service`, the: say`the service${APART}`, a: say`a service` },
  layer: { name: say`layer`, the: say`the layer`, a: say`a layer` },
  wave: { name: say`wave`, the: say`the wave`, a: say`a wave` },
  team: { name: say`team`, the: say`the team`, a: say`a team` },
  site: { name: say`site`, the: say`the site`, a: say`a site` },
  risk: { name: say`risk`, the: say`the risk`, a: say`a risk` },
  rollback: { name: say`rollback`, the: say`the rollback`, a: say`a rollback` },
  data: { name: say`data`, the: say`the data`, a: say`a data` },
  backup: { name: say`backup`, the: say`the backup`, a: say`a backup` },
  bridge: { name: say`bridge`, the: say`the bridge`, a: say`a bridge` },
  certificate: { name: say`certificate`, the: say`the certificate`, a: say`a certificate` },
  contract: { name: say`contract`, the: say`the contract`, a: say`a contract` },
  criterion: { name: say`criterion`, the: say`the criterion`, a: say`a criterion` },
  decision: { name: say`decision`, the: say`the decision`, a: say`a decision` },
  kind: { name: say`kind`, the: say`the kind`, a: say`a kind` },
  view: { name: say`view`, the: say`the view`, a: say`a view` },
  record: { name: say`record`, the: say`the record`, a: say`a record` },
  tag: { name: say`tag`, the: say`the tag`, a: say`a tag` },
};
