import {
  label,
  NOTHING_SAID,
  type Phrase,
  type ResolvedMap,
  type Service,
  type SourceRef,
  say,
} from '@migmap/core';
import { addProperty, textOf } from './edits.ts';
import { isWeighty } from './moves.ts';
import type { Report } from './rule.ts';
import { weightOf } from './titles.ts';

export interface MissingFact {
  /** `says no \`rto\``: what is wrong. */
  readonly what: Phrase;
  readonly why: Phrase;
  readonly add: Phrase;
  readonly source?: SourceRef;
}

/** A fact that a service lacks: a warning where the service weighs much, else a hint. */
export function missingFact(service: Service, fact: MissingFact): Report {
  const weighty = isWeighty(service);
  const weight = weighty ? say`, which is ${weightOf(service.criticality?.value)},` : NOTHING_SAID;
  return {
    message: say`${label(service)}${weight} ${fact.what}, ${fact.why}; ${fact.add}`,
    source: fact.source ?? service.name.source,
    names: [service.name.value],
    severity: weighty ? 'warning' : 'info',
    service,
  };
}

/** Whether a block says a property in a way that could not be read: that is a finding of its own. */
export function isMisread(
  map: ResolvedMap,
  block: { readonly source: SourceRef },
  property: string,
): boolean {
  const { file, start, end } = block.source;
  const isInside = ({ source }: { source: SourceRef }): boolean =>
    source.file === file && source.start >= start && source.end <= end;
  const misread = map.problems.some((problem) => problem.code.startsWith('syntax/') && isInside(problem));
  return misread && new RegExp(`[\\s{]${property}\\s`).test(textOf(map, block.source));
}

/** A fix that writes one more property into a block. */
export function addition(
  map: ResolvedMap,
  block: { readonly source: SourceRef },
  property: string,
  title = say`Add \`${property}\``,
) {
  return { title, edits: [addProperty(map, block, property)] };
}
