import { daysBetween } from '../sums/working-days.ts';
import type { Change, Mention } from './change.ts';

/** One change as a reader sees it: what happens to what. */
export interface ChangeLine {
  readonly sign: '+' | '−' | '~' | '→';
  readonly words: string;
  /** Old and new values, as they stand behind the words; a side without any was or is empty. */
  readonly values?: { readonly before: string; readonly after: string };
  readonly note?: string;
}

/** `call` says what things are called; by themselves, they are called with all that they belong to. */
export function changeLine(change: Change, call: (mention: Mention) => string = wordsOf): ChangeLine {
  const { kind, before, after } = change;
  const mention = (after ?? before) as Mention;
  switch (kind) {
    case 'added':
      return { sign: '+', words: titled(mention, call) };
    case 'removed':
      return { sign: '−', words: titled(mention, call) };
    case 'renamed':
      return {
        sign: '~',
        words: 'renamed:',
        values: { before: named(before, call), after: named(after, call) },
      };
    case 'moved':
      return {
        sign: '→',
        words: `${call(mention)}:`,
        values: { before: `wave ${before?.wave}`, after: `wave ${after?.wave}` },
      };
    case 'split':
    case 'merged':
      return { sign: '~', words: `${kind}:`, values: joinedValues(change, ' + ') };
    case 'reordered':
      return { sign: '~', words: `${call(mention)}:`, values: joinedValues(change, ', ') };
    case 'changed':
      return changedLine(change, call(mention));
  }
}

/** The line without its sign; a side without a value is a dash. */
export function changeText({ words, values, note }: ChangeLine): string {
  const tail = values ? ` ${values.before || '—'} → ${values.after || '—'}` : '';
  return `${words}${tail}${note ? ` (${note})` : ''}`;
}

/** By itself, what is called nothing because all know what is meant. */
function named(mention: Mention | undefined, call: (mention: Mention) => string): string {
  return mention ? call(mention) || mention.words : '';
}

function wordsOf({ words }: Mention): string {
  return words;
}

function changedLine(change: Change, called: string): ChangeLine {
  const property = [called, change.property].filter(Boolean).join(': ');
  const note = shift(change);
  return { sign: '~', words: property, values: joinedValues(change, ', '), ...(note ? { note } : {}) };
}

function joinedValues({ values }: Change, between: string): NonNullable<ChangeLine['values']> {
  const joined = (all: readonly string[] = []): string => all.map(shortened).join(between);
  return { before: joined(values?.before), after: joined(values?.after) };
}

/** Long texts are told apart by their beginnings; the map has the rest. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 119).trimEnd()}…`;
}

function titled(mention: Mention, call: (mention: Mention) => string): string {
  const { title } = mention;
  const words = call(mention);
  return title && !words.includes(title) ? `${words} "${title}"` : words;
}

/** How far days have moved: `14 d later`. */
function shift({ values }: Change): string | undefined {
  const [old, current] = [values?.before[0], values?.after[0]].map((text) =>
    text?.match(/\d{4}-\d{2}-\d{2}/g),
  );
  if (!old || !current || values?.form !== 'one' || old.length !== current.length) return undefined;
  const days = old.map((day, at) => daysBetween(day, current[at] ?? day));
  const [first = 0] = days;
  if (days.some((other) => other !== first) || first === 0) return undefined;
  return first > 0 ? `${first} d later` : `${-first} d earlier`;
}
