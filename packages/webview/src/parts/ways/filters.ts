import type { PanelFacet, PanelFilters, PanelPicture } from '@migmap/protocol';
import { element, made } from '../../page.ts';
import { filled, type Part, type Stage } from '../../stage.ts';
import { iconButton } from './icon-button.ts';

type Filters = Readonly<Record<string, readonly string[]>>;

/** Leaves services out of the picture; what does so is always to be seen, and can be taken back one by one. */
export function filters(stage: Stage): Part {
  const words = stage.words.ways;
  const toggle = iconButton('filter', 'filter', words.filter);
  toggle.setAttribute('aria-controls', 'filters');
  toggle.setAttribute('aria-expanded', 'false');
  const choices = made('section', { id: 'filters', 'aria-label': words.filters, hidden: '' });
  const chips = made('div', { id: 'chips', role: 'group', 'aria-label': words.filters, hidden: '' });
  const nothing = made('div', { id: 'nothing', hidden: '' });
  element('find').append(toggle);
  element('tools').after(chips);
  element('place').prepend(choices, nothing);
  let wanted: Filters = {};
  let drawn = '';
  let asked: string | undefined;

  toggle.addEventListener('click', () => open(choices.hidden ? 'open' : 'closed'));
  choices.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    open('closed');
    toggle.focus();
  });
  if (stage.recall('filters') === 'open') open('open');
  return { shown };

  function open(is: 'open' | 'closed'): void {
    choices.hidden = is === 'closed';
    toggle.setAttribute('aria-expanded', String(is === 'open'));
    stage.remember('filters', is);
  }

  function shown(picture: PanelPicture): void {
    const now = (picture.state.filters ?? {}) as Filters;
    // What was chosen meanwhile is still on its way.
    if (asked === undefined || asked === JSON.stringify(now)) {
      wanted = now;
      asked = undefined;
    }
    offer(picture.ways.facets);
    for (const box of choices.querySelectorAll('input')) {
      box.checked = wanted[box.name]?.includes(box.value) ?? false;
    }
    tell(picture);
  }

  /** Made anew only for another map, so that the focus stays where it is. */
  function offer(facets: readonly PanelFacet[]): void {
    const key = JSON.stringify(facets);
    if (key === drawn) return;
    drawn = key;
    const before = document.activeElement;
    const at = before instanceof HTMLInputElement && choices.contains(before) ? before : undefined;
    choices.replaceChildren(...facets.map(fieldset));
    const again = at && choices.querySelector(`input[name="${at.name}"][value="${CSS.escape(at.value)}"]`);
    if (again instanceof HTMLInputElement) again.focus();
  }

  function fieldset({ filter, label, choices: offered }: PanelFacet): HTMLElement {
    const boxes = offered.map(({ name, label: text, services }) => {
      const box = made('input', { type: 'checkbox', name: filter, value: name });
      box.addEventListener('change', () => choose(filter, name, box.checked ? 'in' : 'out'));
      return made('label', {}, box, `${text} `, made('span', { class: 'count' }, String(services)));
    });
    return made('fieldset', {}, made('legend', {}, label), ...boxes);
  }

  function choose(filter: string, name: string, is: 'in' | 'out'): void {
    const others = (wanted[filter] ?? []).filter((each) => each !== name);
    const list = is === 'in' ? [...others, name] : others;
    const all = Object.entries({ ...wanted, [filter]: list }).filter(([, names]) => names.length > 0);
    wish(Object.fromEntries(all));
  }

  function wish(next: Filters): void {
    wanted = next;
    asked = JSON.stringify(next);
    const isAny = Object.keys(next).length > 0;
    // What is left out altogether comes back as no filters.
    if (!isAny) asked = '{}';
    stage.wish({ filters: isAny ? (next as PanelFilters) : undefined });
  }

  function clear(): void {
    wanted = {};
    asked = '{}';
    stage.wish({ filters: undefined, neighbours: undefined });
    toggle.focus();
  }

  function tell({ ways, state, title: _ }: PanelPicture): void {
    const around = state.neighbours ?? [];
    const isAny = Object.keys(wanted).length > 0 || around.length > 0;
    const { shown: left, all } = ways.services;
    const said = filled(words.shownOf, left, all);
    const hadFocus = chips.contains(document.activeElement);
    chips.hidden = !isAny;
    toggle.classList.toggle('active', isAny);
    const before = chips.querySelector('output')?.textContent;
    chips.replaceChildren(
      made('output', {}, said),
      ...chipsOf(ways.facets),
      ...aroundChips(around, ways.things),
      button(words.clearFilters, 'link', clear),
    );
    if (hadFocus) ((isAny && chips.querySelector('button')) || toggle).focus();
    if (isAny && before !== said) stage.say(said);
    nothing.hidden = left > 0 || (all > 0 && !isAny);
    nothing.replaceChildren(made('p', {}, all === 0 ? words.noService : words.nothingLeft));
    if (all > 0) nothing.append(button(words.clearFilters, 'primary', clear));
  }

  function chipsOf(facets: readonly PanelFacet[]): HTMLElement[] {
    return Object.entries(wanted).flatMap(([filter, names]) => {
      const facet = facets.find((one) => one.filter === filter);
      return names.map((name) => {
        const choice = facet?.choices.find((one) => one.name === name);
        return chip(`${facet?.label ?? filter}: ${choice?.label ?? name}`, () => choose(filter, name, 'out'));
      });
    });
  }

  function aroundChips(around: readonly string[], things: PanelPicture['ways']['things']): HTMLElement[] {
    if (around.length === 0) return [];
    const titles = around.map((name) => things.find(({ id }) => id === `service/${name}`)?.title ?? name);
    return [chip(filled(words.neighboursOf, titles.join(', ')), () => stage.wish({ neighbours: undefined }))];
  }

  function chip(text: string, run: () => void): HTMLElement {
    const one = button(text, 'chip', run);
    one.setAttribute('aria-label', filled(words.removeFilter, text));
    one.append(made('span', { 'aria-hidden': 'true' }, ' ×'));
    return one;
  }
}

function button(text: string, look: string, run: () => void): HTMLButtonElement {
  const one = made('button', { class: look }, text);
  one.addEventListener('click', run);
  return one;
}
