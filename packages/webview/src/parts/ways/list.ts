import type { PanelPicture } from '@migmap/protocol';
import { isPlain } from '../../keys.ts';
import { element, made } from '../../page.ts';
import type { Part, Stage } from '../../stage.ts';
import { iconButton } from './icon-button.ts';

/** Something that the picture says, with what stands in it. */
interface Entry {
  readonly id: string;
  readonly words: string;
  /** Of its findings, each in its words. */
  readonly found: readonly string[];
  readonly inner: Entry[];
}

/** The picture as text: what stands in what, each thing with all that the picture says of it. */
export function list(stage: Stage): Part {
  const { canvas, send } = stage;
  const words = stage.words.ways;
  const place = element('place');
  const toggle = iconButton('as-list', 'list', words.list);
  const twin = made('section', { id: 'list', 'aria-label': words.list, tabindex: '0', hidden: '' });
  element('find').append(toggle);
  place.append(twin);
  let is: 'list' | 'picture' = stage.recall('list') === 'list' ? 'list' : 'picture';

  toggle.addEventListener('click', () => {
    is = is === 'list' ? 'picture' : 'list';
    stage.remember('list', is);
    turn();
  });
  twin.addEventListener('keydown', (event) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.of : undefined;
    if (id === undefined || event.key !== 'Enter') return;
    event.preventDefault();
    canvas.select(id);
    if (isPlain(event)) canvas.frame.dispatchEvent(new CustomEvent('opened'));
    else send({ type: 'reveal', id, focus: 'text' });
  });
  canvas.onSelected(mark);
  turn();
  return { shown: fill };

  function turn(): void {
    toggle.setAttribute('aria-pressed', String(is === 'list'));
    twin.hidden = is === 'picture';
    place.classList.toggle('as-list', is === 'list');
    if (stage.picture) fill(stage.picture);
  }

  function fill({ ways, title }: PanelPicture): void {
    if (is === 'picture' || !canvas.svg) return;
    const held =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.of : undefined;
    const { entries, lines } = entriesOf(canvas.svg, ways);
    const top = canvas.svg.querySelector(':scope > desc')?.textContent ?? '';
    twin.replaceChildren(made('h2', {}, title), made('p', {}, top), ...sections(entries));
    if (lines.length > 0) twin.append(made('h3', {}, words.lines), listOf(lines));
    mark(canvas.selected);
    if (held !== undefined) buttonOf(held)?.focus();
  }

  /** What holds other things is a heading; what stands by itself comes before. */
  function sections(entries: readonly Entry[]): HTMLElement[] {
    const alone = entries.filter(({ inner }) => inner.length === 0);
    const holding = entries.filter(({ inner }) => inner.length > 0);
    return [
      ...(alone.length > 0 ? [listOf(alone)] : []),
      ...holding.flatMap((entry) => [made('h3', {}, button(entry)), ...foundIn(entry), listOf(entry.inner)]),
    ];
  }

  function listOf(entries: readonly Entry[]): HTMLElement {
    const items = entries.map((entry) => made('li', {}, button(entry), ...foundIn(entry), ...below(entry)));
    return made('ul', {}, ...items);
  }

  function below({ inner }: Entry): HTMLElement[] {
    return inner.length > 0 ? [listOf(inner)] : [];
  }

  function foundIn({ found }: Entry): HTMLElement[] {
    const items = found.map((said) => made('li', { class: 'quiet' }, said));
    return items.length > 0 ? [made('ul', {}, ...items)] : [];
  }

  /** What has no name of its own is only said. */
  function button({ id, words: said }: Entry): HTMLElement {
    if (id === '') return made('span', {}, said);
    const one = made('button', { class: 'entry', 'data-of': id }, said);
    one.addEventListener('click', () => canvas.choose(id));
    return one;
  }

  function buttonOf(id: string): HTMLElement | null {
    return twin.querySelector<HTMLElement>(`button[data-of="${CSS.escape(id)}"]`);
  }

  function mark(id: string | undefined): void {
    if (twin.hidden) return;
    for (const old of twin.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
    const found = id === undefined ? undefined : canvas.find(id);
    const button = found && buttonOf(found.id);
    button?.setAttribute('aria-current', 'true');
    button?.scrollIntoView({ block: 'nearest' });
  }
}

/** A picture says the findings of a thing behind what it is. */
function entryOf(id: string, spoken: string): Entry {
  const [words = '', ...found] = spoken.replaceAll('`', '').split(/; (?=(?:error|warning|info): )/);
  return { id, words, found, inner: [] };
}

interface Said {
  readonly entries: readonly Entry[];
  readonly lines: readonly Entry[];
}

/** Groups of the picture with their titles; lanes do not hold what stands in them, but are said to. */
function entriesOf(svg: SVGSVGElement, { things, lines }: PanelPicture['ways']): Said {
  const places = new Map(things.map(({ id, within }) => [id, within]));
  const edges = new Set(lines.map(({ id }) => id));
  const known = new Map<string, Entry>();
  const found = { entries: [] as Entry[], lines: [] as Entry[] };
  gather(svg, found.entries);
  for (const [id, within] of places) moveInto(id, within);
  const order = new Map(things.map(({ id }, index) => [id, index]));
  return { entries: found.entries.sort(asRead), lines: found.lines };

  function gather(parent: Element, into: Entry[]): void {
    for (const child of parent.children) {
      if (child.tagName !== 'g') continue;
      const words = child.querySelector(':scope > title')?.textContent ?? '';
      if (words === '') gather(child, into);
      else add(entryOf(child.id, words), child, into);
    }
  }

  function add(entry: Entry, drawn: Element, into: Entry[]): void {
    (edges.has(entry.id) ? found.lines : into).push(entry);
    known.set(entry.id, entry);
    gather(drawn, entry.inner);
  }

  function moveInto(id: string, within: string | undefined): void {
    const [entry, place] = [known.get(id), within === undefined ? undefined : known.get(within)];
    const at = entry ? found.entries.indexOf(entry) : -1;
    if (!entry || !place || at < 0 || place === entry) return;
    found.entries.splice(at, 1);
    place.inner.push(entry);
  }

  function asRead(a: Entry, b: Entry): number {
    return placeOf(a) - placeOf(b);
  }

  function placeOf({ id, inner }: Entry): number {
    return order.get(id) ?? Math.min(...inner.map(placeOf), Number.MAX_SAFE_INTEGER);
  }
}
