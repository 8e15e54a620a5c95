import { commentsOf, essenceOf } from './essence.ts';
import type { Versions } from './merge-texts.ts';

/** Merges blanks and comments. Comments of both sides are kept; they can contradict each other and do no harm. */
export function mergeTrivia({ base, ours, theirs }: Versions): string {
  const [was, our, their] = [essenceOf(base), essenceOf(ours), essenceOf(theirs)];
  if (our === their) return ours === base ? theirs : ours;
  if (our === was) return theirs;
  if (their === was) return ours;
  const known = new Set([...commentsOf(base), ...commentsOf(ours)]);
  const added = commentsOf(theirs).filter((comment) => !known.has(comment));
  const indent = /[ \t]*$/.exec(ours)?.[0] ?? '';
  const body = ours.slice(0, ours.length - indent.length);
  const lines = added.map((comment) => `${indent}${comment}\n`).join('');
  return `${body}${body === '' || body.endsWith('\n') ? '' : '\n'}${lines}${indent}`;
}
