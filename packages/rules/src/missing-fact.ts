import { label, type ResolvedMap, type Service, type SourceRef } from '@migmap/core';
import { addProperty } from './edits.ts';
import { isWeighty } from './moves.ts';
import type { Report } from './rule.ts';
import { weightOf } from './titles.ts';

export interface MissingFact {
  /** `says no \`rto\``: what is wrong. */
  readonly what: string;
  readonly why: string;
  readonly add: string;
  readonly source?: SourceRef;
}

/** A fact that a service lacks: a warning where the service weighs much, else a hint. */
export function missingFact(service: Service, fact: MissingFact): Report {
  const weighty = isWeighty(service);
  const weight = weighty ? `, which is ${weightOf(service.criticality?.value)},` : '';
  return {
    message: `${label(service)}${weight} ${fact.what}, ${fact.why}; ${fact.add}`,
    source: fact.source ?? service.name.source,
    names: [service.name.value],
    severity: weighty ? 'warning' : 'info',
    service,
  };
}

/** A fix that writes one more property into a block. */
export function addition(
  map: ResolvedMap,
  block: { readonly source: SourceRef },
  property: string,
  title = `Add \`${property}\``,
) {
  return { title, edits: [addProperty(map, block, property)] };
}
