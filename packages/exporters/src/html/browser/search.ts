import type { Details } from './details.ts';
import type { View } from './view.ts';

/** The things of a view whose words hold all words that are looked for. */
export function hitsIn(view: View, details: Details, query: string): string[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return view.data.nodes.filter((id) => {
    if (!view.thing(id)) return false;
    const text = folded(wordsOf(id, view, details));
    return wanted.every((word) => text.includes(word));
  });
}

function wordsOf(id: string, view: View, details: Details): string {
  const thing = details.thingOf(id);
  const spoken = view.thing(id)?.getAttribute('aria-label') ?? '';
  const facts = (thing?.facts ?? []).map(({ text }) => text ?? '');
  return [id, spoken, thing?.title ?? '', ...facts].join(' ');
}

/** Capitals and accents make no difference. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
