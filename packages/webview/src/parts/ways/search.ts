import type { PanelThing } from '@migmap/protocol';
import { isTyping } from '../../keys.ts';
import { element, made } from '../../page.ts';
import { filled, type Part, type Stage } from '../../stage.ts';

/** Marks what holds all words that are looked for, and goes along it. */
export function search(stage: Stage): Part {
  const { canvas, say } = stage;
  const words = stage.words.ways;
  const input = made('input', {
    id: 'search',
    type: 'search',
    'aria-label': words.search,
    placeholder: words.searchHint,
    title: words.searchHint,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const count = made('output', { id: 'hits', for: 'search' });
  element('find').prepend(made('div', { role: 'search', class: 'search' }, input, count));
  input.value = stage.recall<string>('search') ?? '';
  let hits: readonly PanelThing[] = [];

  input.addEventListener('input', () => {
    stage.remember('search', input.value);
    look();
    say(count.textContent);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && input.value !== '') clear();
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && input.value !== '' && !isTyping(event)) clear();
    else if (asksToSearch(event)) input.select();
    else return;
    event.preventDefault();
  });
  canvas.onSelected(tellPlace);
  return { shown: look };

  function clear(): void {
    input.value = '';
    stage.remember('search', '');
    look();
  }

  function look(): void {
    const wanted = folded(input.value).split(/\s+/).filter(Boolean);
    const things = stage.picture?.ways.things ?? [];
    hits = wanted.length === 0 ? [] : things.filter((thing) => holds(thing, wanted));
    const found = new Set(hits.map(({ id }) => id));
    canvas.frame.classList.toggle('searching', wanted.length > 0);
    for (const thing of canvas.frame.querySelectorAll('g.thing')) {
      thing.classList.toggle('hit', found.has(thing.id));
    }
    tellPlace(canvas.selected);
  }

  function holds(thing: PanelThing, wanted: readonly string[]): boolean {
    const spoken = canvas.find(thing.id)?.querySelector(':scope > title')?.textContent ?? '';
    const text = folded([thing.id, thing.title, thing.words, spoken].join(' '));
    return wanted.every((word) => text.includes(word));
  }

  function tellPlace(selected: string | undefined): void {
    const at = hits.findIndex(({ id }) => id === selected);
    if (input.value.trim() === '') count.textContent = '';
    else if (hits.length === 0) count.textContent = words.noHit;
    else if (at < 0) count.textContent = filled(words.hits, hits.length);
    else count.textContent = filled(words.hitOf, at + 1, hits.length);
  }

  function go(step: 1 | -1): void {
    const at = hits.findIndex(({ id }) => id === canvas.selected);
    const next = at < 0 ? (step > 0 ? 0 : hits.length - 1) : (at + step + hits.length) % hits.length;
    const hit = hits[next];
    if (!hit) return;
    canvas.select(hit.id);
    say(`${count.textContent}: ${hit.title}`);
  }
}

function asksToSearch(event: KeyboardEvent): boolean {
  if (event.key === 'f' && (event.ctrlKey || event.metaKey)) return true;
  return event.key === '/' && !isTyping(event);
}

/** Capitals and accents make no difference. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
