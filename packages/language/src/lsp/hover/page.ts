import type { Ink } from './ink.ts';

/** What a hover shows: what a thing is, a few lines about it, and facts, the most important first. */
export interface Page {
  readonly heading: string;
  readonly lead?: readonly (string | undefined)[];
  readonly facts?: readonly (Fact | undefined)[];
}

/** What it is, and what is to be said of it. */
export type Fact = readonly [what: string, said: string];

/** More than this is no glance any more. */
const MOST_LINES = 15;

export function pageText(ink: Ink, { heading, lead = [], facts = [] }: Page): string {
  const top = [heading, ...lead.filter((line) => line !== undefined)];
  const room = MOST_LINES - top.length - 1;
  const list = facts.filter((fact) => fact !== undefined).slice(0, room);
  return ink.page([top, list.map(([what, said]) => ink.fact(what, said))].filter(({ length }) => length > 0));
}

/** A fact, if there is anything to say. */
export function fact(what: string, said: string | undefined): Fact | undefined {
  return said === undefined || said === '' ? undefined : [what, said];
}
