import { plain } from '../plain.ts';

/**
 * A text that mermaid shows and does not read: whatever could mean something to one of its parsers becomes an
 * entity. Letters, numbers and what is between words stay, so that the text can still be read in the source.
 */
export function words(text: string): string {
  return plain(text).replace(OTHER, entity);
}

/** Arrows, dashes, dots and our signs stand by their numbers: bundles are plain ASCII, and nothing can write these otherwise in a pattern. */
const OTHER =
  /(?!\u200d)[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} \-.,()/\u2192\u2013\u2014\u00b7\u2026\u2716\u25b2\u25cf]/gu;

/** As much of a text as stands under a point without touching its neighbours. */
export function shortened(text: string, most = 40): string {
  const letters = [...plain(text)];
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}

/** Ids of mermaid out of qualified names: none is a word of the language, and no two are the same. */
export function idsFor(names: readonly string[]): (name: string) => string {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const base = name.replace(/[^A-Za-z0-9_]/g, '_');
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}_${count}`;
    taken.add(id);
    ids.set(name, id);
  }
  return (name) => ids.get(name) ?? 'nowhere';
}
