import type { PageData } from '../page-data.ts';
import { Details } from './details.ts';
import { byId } from './elements.ts';
import { isArrow, neighbourOf, panOf } from './neighbour.ts';
import { followPointers } from './pointer.ts';
import { hitsIn } from './search.ts';
import { View } from './view.ts';

const root = document.documentElement;
const data = JSON.parse(byId('data').textContent ?? '') as PageData;
const search = byId<HTMLInputElement>('search');
const moment = byId<HTMLInputElement>('moment');
const theme = byId<HTMLSelectElement>('theme');
const details = new Details(data.things);

root.classList.add('js');
const views = data.views.map((each) => new View(each));
let view = views[0] as View;
let chosen: string | undefined;
let hits: string[] = [];

for (const each of views) {
  each.section.setAttribute('role', 'tabpanel');
  each.section.setAttribute('aria-labelledby', `tab-${each.data.name}`);
  each.stage.tabIndex = 0;
  each.stage.setAttribute('role', 'group');
  each.stage.setAttribute(
    'aria-label',
    'Picture: arrow keys move it, plus and minus zoom, 0 shows all of it',
  );
  followPointers(each, (id) => (id === undefined ? unchoose() : choose(id)));
  each.stage.addEventListener('keydown', onStageKey);
  const tab = tabOf(each);
  tab.addEventListener('click', () => show(each));
  tab.addEventListener('keydown', onTabKey);
}

function tabOf({ data: { name } }: View): HTMLElement {
  return byId(`tab-${name}`);
}

function show(next: View): void {
  const kept = chosen;
  unchoose();
  view = next;
  for (const each of views) {
    const is = each === view;
    each.section.hidden = !is;
    tabOf(each).setAttribute('aria-selected', String(is));
    tabOf(each).tabIndex = is ? 0 : -1;
  }
  const { frames } = view.data;
  byId('scrubber').hidden = frames.length < 2;
  moment.max = String(frames.length - 1);
  showMoment(view.moment);
  look();
  const place = kept === undefined ? undefined : placeOf(kept);
  if (place !== undefined) choose(place);
  remember();
}

function showMoment(next: number): void {
  const { frames } = view.data;
  const at = Math.min(Math.max(next, 0), frames.length - 1);
  view.moment = at;
  moment.value = String(at);
  const title = frames[at]?.title ?? '';
  moment.setAttribute('aria-valuetext', title);
  byId('moment-name').textContent = title;
  mark();
  if (chosen !== undefined) tell(chosen);
}

/** A thing of another view, in this one. */
function placeOf(id: string): string | undefined {
  const base = id.split('/').slice(0, 2).join('/');
  return view.placeOf(id) ?? view.placeOf(base);
}

function choose(id: string): void {
  chosen = id;
  const thing = view.thing(id);
  if (!thing) return;
  for (const other of view.ids()) view.thing(other)?.setAttribute('tabindex', other === id ? '0' : '-1');
  thing.focus({ preventScroll: true });
  view.camera.reveal(thing);
  mark();
  tell(id);
  remember();
}

function tell(id: string): void {
  details.show(id, view.thing(id)?.getAttribute('aria-label') ?? '', view.stateOf(id));
}

function unchoose(): void {
  const had = chosen;
  chosen = undefined;
  details.close();
  mark();
  if (had !== undefined) {
    (view.thing(had) ?? view.stage).focus({ preventScroll: true });
    remember();
  }
}

/** The chosen thing with whatever it is connected to, and what is looked for, stand out from the rest. */
function mark(): void {
  const near = new Set(chosen === undefined ? [] : [chosen]);
  connect(near, (end) => end === chosen);
  // A bridge only carries: what it leads to is connected too.
  connect(near, (end) => end.startsWith('bridge/') && near.has(end));
  view.trace(view.data.edges.flatMap(({ id }) => (near.has(id) ? [id] : [])));
  const found = new Set(hits);
  for (const id of view.ids()) {
    const { classList } = view.thing(id) as SVGElement;
    classList.toggle('chosen', id === chosen && !id.startsWith('edge/'));
    classList.toggle('hit', found.has(id) && !id.startsWith('edge/'));
    const aside = (near.size > 1 && !near.has(id)) || (found.size > 0 && !found.has(id) && !near.has(id));
    classList.toggle('dim', aside);
  }
}

function connect(near: Set<string>, reaches: (end: string) => boolean): void {
  for (const { id, from, to } of view.data.edges) {
    if (id === chosen || reaches(from) || reaches(to)) for (const each of [id, from, to]) near.add(each);
  }
}

function look(): void {
  hits = hitsIn(view, details, search.value);
  const looking = search.value.trim() !== '';
  byId('hits').textContent = looking ? (hits.length === 1 ? '1 hit' : `${hits.length} hits`) : '';
  mark();
}

function nextHit(): void {
  const next = hits[(hits.indexOf(chosen ?? '') + 1) % hits.length];
  if (next === undefined) return;
  choose(next);
  search.focus();
}

/** Follows a link: to the thing here, else to the first view that shows it, else only tells of it. */
function go(id: string): void {
  const here = placeOf(id);
  if (here !== undefined) {
    choose(here);
    return;
  }
  const other = views.find((each) => each.placeOf(id) !== undefined);
  if (!other) {
    details.show(id, id, undefined);
    return;
  }
  show(other);
  const place = other.placeOf(id);
  if (place !== undefined) choose(place);
}

function onTabKey(event: KeyboardEvent): void {
  const at = views.indexOf(view);
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: views.length - 1,
  };
  const place = places[event.key];
  if (place === undefined) return;
  event.preventDefault();
  const next = views[(place + views.length) % views.length] as View;
  show(next);
  tabOf(next).focus();
}

function onStageKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const id = (event.target as SVGElement).dataset.id;
  if (id === undefined && isArrow(event.key)) view.camera.pan(...panOf(event.key));
  else if (id !== undefined && isArrow(event.key)) {
    const next = neighbourOf(view, id, event.key);
    if (next !== undefined) stepTo(next);
  } else if (id !== undefined && (event.key === 'Enter' || event.key === ' ')) choose(id);
  else return;
  event.preventDefault();
}

/** Moves the focus; what is told follows only where something is told already. */
function stepTo(id: string): void {
  if (chosen !== undefined) {
    choose(id);
    return;
  }
  const thing = view.thing(id);
  for (const other of view.ids()) view.thing(other)?.setAttribute('tabindex', other === id ? '0' : '-1');
  thing?.focus({ preventScroll: true });
  if (thing) view.camera.reveal(thing);
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    goBack();
    return;
  }
  const typing = event.target instanceof HTMLInputElement && event.target.type === 'search';
  if (typing || event.target instanceof HTMLSelectElement) return;
  const doings: Readonly<Record<string, () => void>> = {
    '/': () => search.focus(),
    '+': () => view.camera.zoom(1.25),
    '=': () => view.camera.zoom(1.25),
    '-': () => view.camera.zoom(0.8),
    '0': () => view.camera.fit(),
    ',': () => showMoment(view.moment - 1),
    '.': () => showMoment(view.moment + 1),
  };
  const doing = doings[event.key];
  if (!doing) return;
  event.preventDefault();
  doing();
}

function goBack(): void {
  if (search.value !== '') {
    search.value = '';
    look();
  } else if (details.isOpen) unchoose();
  else view.stage.focus();
}

/** The address says what is shown, so that it can be passed on. */
function remember(): void {
  const parts = [view.data.name, chosen].filter((part) => part !== undefined).map(encodeURIComponent);
  try {
    history.replaceState(null, '', `#${parts.join(':')}`);
  } catch {
    // Some places from which pages are opened have no address that could be changed.
  }
}

function recalled(): [string | undefined, string | undefined] {
  const [name, id] = location.hash.slice(1).split(':').map(decoded);
  return [name, id];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

details.onGo = go;
details.onClose = unchoose;
search.addEventListener('input', look);
search.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') nextHit();
});
moment.addEventListener('input', () => showMoment(Number(moment.value)));
byId('before').addEventListener('click', () => showMoment(view.moment - 1));
byId('after').addEventListener('click', () => showMoment(view.moment + 1));
byId('zoom-in').addEventListener('click', () => view.camera.zoom(1.25));
byId('zoom-out').addEventListener('click', () => view.camera.zoom(0.8));
byId('fit').addEventListener('click', () => view.camera.fit());
theme.value = root.dataset.theme ?? '';
theme.addEventListener('change', () => {
  if (theme.value === '') delete root.dataset.theme;
  else root.dataset.theme = theme.value;
});
document.addEventListener('keydown', onKey);

const [name = root.dataset.view, thing] = recalled();
show(views.find((each) => each.data.name === (name || root.dataset.view)) ?? view);
if (thing) go(thing);
