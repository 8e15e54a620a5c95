import type { SourceRef } from '@migmap/core';
import type { AstNode, CompositeCstNode, CstNode } from 'langium';

/** The part of the text that was assigned to a feature of a node; undefined where it was left out. */
export function partOf(node: AstNode, feature: string, index = 0): CstNode | undefined {
  let left = index;
  const visit = (within: CompositeCstNode): CstNode | undefined => {
    for (const child of within.content) {
      const assigned = featureOf(child);
      if (assigned === feature && left-- === 0) return child;
      const found = assigned === undefined && isComposite(child) ? visit(child) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return node.$cstNode && isComposite(node.$cstNode) ? visit(node.$cstNode) : undefined;
}

/** The piece of a file that a tree was read from: trees count from where it begins, places from where the file does. */
export interface Origin {
  readonly file: string;
  readonly at: number;
  readonly text: string;
}

/** Where a node stands. */
export function placeOf(origin: Origin, node: AstNode | undefined): SourceRef {
  return placeOfPart(origin, node?.$cstNode);
}

export function placeOfPart({ file, at, text }: Origin, part: CstNode | undefined): SourceRef {
  // A brace that was put in to mend a text may stand behind its end.
  return { file, start: at + (part?.offset ?? 0), end: at + Math.min(part?.end ?? 0, text.length) };
}

/** What was written at a place. */
export function writtenAt({ at, text }: Origin, { start, end }: SourceRef): string {
  return text.slice(start - at, end - at);
}

const features = new WeakMap<object, string | ''>();

/** The feature that a piece of the tree was assigned to, from the place in the grammar it came from. */
function featureOf(part: CstNode): string | undefined {
  const source = part.grammarSource;
  if (!source) return undefined;
  let feature = features.get(source);
  if (feature === undefined) {
    feature = assignedFeature(source);
    features.set(source, feature);
  }
  return feature === '' ? undefined : feature;
}

function assignedFeature(source: AstNode): string {
  for (let at: AstNode | undefined = source; at; at = at.$container) {
    if (at.$type === 'Assignment') return (at as AstNode & { feature: string }).feature;
  }
  return '';
}

function isComposite(part: CstNode): part is CompositeCstNode {
  return 'content' in part;
}
