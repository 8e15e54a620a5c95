import { formatText } from '../format/format.ts';
import { type Outline, outlineOf } from '../outline/outline.ts';
import { contestedSteps } from './contested.ts';
import { essenceOf } from './essence.ts';
import { mergeStatements } from './merge-statements.ts';
import { mergeTrivia } from './trivia.ts';
import { Writer } from './writer.ts';

/** Three versions of one text: what two people changed, and what they both started from. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergeStyle {
  /** What the sides are called behind the markers of a conflict. */
  readonly ours?: string;
  readonly theirs?: string;
  /** How many signs a marker has. */
  readonly markerSize?: number;
}

export interface Merged {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

/** One thing of which both sides say something else. */
export interface Conflict {
  /** What it is about: `wave eyes: dates`. */
  readonly fact: string;
  /** What each side says; undefined where it has removed it, or never had it. */
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/**
 * Merges declarations, properties, items of lists and statements instead of lines. What cannot be merged stands
 * between the markers of a conflict, and nothing else does. Undefined where one of the texts cannot be read.
 */
export function mergeTexts(versions: Versions, style: MergeStyle = {}): Merged | undefined {
  const { base, ours, theirs } = versions;
  if (ours === theirs || base === theirs) return clean(ours);
  if (base === ours) return clean(theirs);
  const outlines = outlinesOf({ ours, base: withEndsOf(ours, base), theirs: withEndsOf(ours, theirs) });
  if (outlines === undefined) return undefined;
  const merged = mergeOutlines(outlines, style);
  return merged.conflicts.length === 0 && isLaidOutByFormatter(versions)
    ? { ...merged, text: formattedOr(merged.text) }
    : merged;
}

/** The three versions, read. */
export interface Outlines {
  readonly base: Outline;
  readonly ours: Outline;
  readonly theirs: Outline;
}

function mergeOutlines(outlines: Outlines, style: MergeStyle): Merged {
  const { base, ours, theirs } = outlines;
  const conflicts: Conflict[] = [];
  const writer = new Writer(ours.text.includes('\r\n') ? '\r\n' : '\n', style);
  const texts = { base: base.text, ours: ours.text, theirs: theirs.text };
  writer.add(mergeTrivia(slices(outlines, ({ text, headEnd }) => text.slice(0, headEnd))));
  const merging = { texts, writer, conflicts, contested: contestedSteps(outlines) };
  mergeStatements({ base: base.statements, ours: ours.statements, theirs: theirs.statements }, '', merging);
  writer.add(mergeTrivia(slices(outlines, ({ text, restStart }) => text.slice(restStart))));
  return { text: writer.text, conflicts: distinct(conflicts) };
}

/** What both sides moved stands in two places, and is one conflict. */
function distinct(conflicts: readonly Conflict[]): Conflict[] {
  return [...new Map(conflicts.map((conflict) => [JSON.stringify(conflict), conflict])).values()];
}

function slices(outlines: Outlines, slice: (outline: Outline) => string): Versions {
  const { base, ours, theirs } = outlines;
  return { base: slice(base), ours: slice(ours), theirs: slice(theirs) };
}

function outlinesOf({ base, ours, theirs }: Versions): Outlines | undefined {
  const all = { base: outlineOf(base), ours: outlineOf(ours), theirs: outlineOf(theirs) };
  return all.base && all.ours && all.theirs ? (all as Outlines) : undefined;
}

function clean(text: string): Merged {
  return { text, conflicts: [] };
}

function withEndsOf(model: string, text: string): string {
  const end = model.includes('\r\n') ? '\r\n' : '\n';
  return text.replace(/\r?\n/g, end);
}

/** Who formats a map means to have it formatted, also where the other side has still written the old way. */
function isLaidOutByFormatter({ base, ours, theirs }: Versions): boolean {
  const [isOurs, isTheirs] = [isFormatted(ours), isFormatted(theirs)];
  if (isOurs && isTheirs) return true;
  return (isOurs || isTheirs) && !isFormatted(base);
}

function isFormatted(text: string): boolean {
  return formattedOr(text) === text;
}

function formattedOr(text: string): string {
  const formatted = formatText(text);
  // A text that formatting would change in more than its blanks is better left alone.
  return 'text' in formatted && essenceOf(formatted.text) === essenceOf(text) ? formatted.text : text;
}
