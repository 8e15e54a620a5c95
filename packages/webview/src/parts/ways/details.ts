import type { DetailedFact, DetailedFinding, PanelDetails, PanelFixes } from '@migmap/protocol';
import { isTyping } from '../../keys.ts';
import { element, made } from '../../page.ts';
import type { Part, Stage } from '../../stage.ts';
import { iconButton } from './icon-button.ts';
import { lookAround, servicesOf } from './neighbours.ts';
import { resizable } from './resizable.ts';

/** All that is known of the selected thing, beside the picture; open until somebody closes it. */
export function details(stage: Stage): Part {
  const { canvas, send } = stage;
  const words = stage.words.ways;
  const toggle = iconButton('details-toggle', 'details', words.details);
  const body = made('div', { id: 'details' });
  const section = made('section', { class: 'details', 'aria-label': words.details, hidden: '' }, body);
  element('find').append(toggle);
  element('side').append(section);
  resizable(stage, section);
  let isOpen = stage.recall<boolean>('details') ?? false;

  toggle.addEventListener('click', () => open(isOpen ? 'closed' : 'open'));
  canvas.onSelected(ask);
  canvas.frame.addEventListener('opened', () => open('open'));
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.key !== 'Escape' || !isOpen || isTyping(event)) return;
    event.preventDefault();
    open('closed');
  });
  open(isOpen ? 'open' : 'closed');
  return {
    shown: () => ask(canvas.selected),
    received: (message) => {
      if (message.type === 'details' && message.id === canvas.selected) tell(message);
      if (message.type === 'fixes' && message.id === canvas.selected) offer(message);
    },
  };

  function open(is: 'open' | 'closed'): void {
    const hadFocus = section.contains(document.activeElement);
    isOpen = is === 'open';
    section.hidden = !isOpen;
    toggle.setAttribute('aria-pressed', String(isOpen));
    stage.remember('details', isOpen);
    if (isOpen) {
      ask(canvas.selected);
      // The picture has become narrower.
      if (canvas.selected !== undefined)
        canvas.find(canvas.selected)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    if (!isOpen && hadFocus) ((canvas.selected && canvas.find(canvas.selected)) || canvas.frame).focus();
  }

  function ask(id: string | undefined): void {
    if (!isOpen) return;
    if (id !== undefined) send({ type: 'details', id });
    else body.replaceChildren(close(), made('p', { class: 'quiet' }, words.chooseThing));
  }

  function tell(message: PanelDetails): void {
    const held = heldIn(body);
    const { id, thing } = message;
    const isSame = body.dataset.of === id;
    body.replaceChildren(...(thing ? known(message, thing) : unknown(id)));
    body.dataset.of = id;
    if (!isSame) body.scrollTop = 0;
    if (held !== undefined) (isSame ? held(body) : body.querySelector<HTMLElement>('h2'))?.focus();
  }

  /** The page knows of it what the picture says. */
  function unknown(id: string): HTMLElement[] {
    const spoken = canvas.find(id)?.querySelector(':scope > title')?.textContent;
    return [close(), made('p', { class: 'quiet' }, spoken ?? words.unknownThing)];
  }

  function known({ id, state }: PanelDetails, thing: NonNullable<PanelDetails['thing']>): HTMLElement[] {
    const actions = made('div', { class: 'actions' });
    actions.append(action(words.toText, () => send({ type: 'reveal', id, focus: 'text' })));
    if (servicesOf(id).length > 0) actions.append(action(words.neighbours, () => lookAround(stage, id)));
    const now = state === undefined ? [] : [{ label: words.atThisMoment, text: state }];
    const facts = made('dl', {}, ...[...now, ...thing.facts].flatMap(fact));
    return [
      close(),
      made('div', { class: 'sort' }, thing.sort),
      made('h2', { tabindex: '-1' }, thing.title),
      actions,
      ...findings(id, thing.findings),
      facts,
    ];
  }

  function close(): HTMLElement {
    const button = made('button', { class: 'close', title: words.close, 'aria-label': words.close }, '✕');
    button.addEventListener('click', () => open('closed'));
    return button;
  }

  function fact({ label, text, links }: DetailedFact): HTMLElement[] {
    const value = links ? made('ul', {}, ...links.map(link)) : (text ?? '');
    const described = made('dd', {}, value);
    return label === '' ? [described] : [made('dt', {}, label), described];
  }

  function link({ id, title, note }: NonNullable<DetailedFact['links']>[number]): HTMLElement {
    const go = action(title, () => canvas.choose(id));
    go.className = 'link';
    return made('li', {}, go, note === undefined ? '' : ` (${note})`);
  }

  function findings(id: string, all: readonly DetailedFinding[]): HTMLElement[] {
    if (all.length === 0) return [];
    return [made('h3', {}, words.findings), made('ul', { class: 'findings' }, ...all.map(finding))];

    function finding({ severity, code, message }: DetailedFinding, index: number): HTMLElement {
      const ask = (wanted: 'text' | 'rule' | 'fixes') => () =>
        send({ type: 'finding', id, finding: index, wanted });
      return made(
        'li',
        { class: `finding ${severity}`, 'data-finding': String(index) },
        made('b', {}, `${signs[severity]} ${words[severity]} · ${code}`),
        made('p', {}, message.replaceAll('`', '')),
        made(
          'div',
          { class: 'actions' },
          action(words.fixes, ask('fixes')),
          action(words.toText, ask('text')),
          action(words.toRule, ask('rule')),
        ),
        made('div', { class: 'fixes', role: 'status' }),
      );
    }
  }

  function offer({ id, finding, fixes }: PanelFixes): void {
    const list = body.querySelector(`[data-finding="${finding}"] .fixes`);
    if (body.dataset.of !== id || !list) return;
    const items = fixes.map(({ title, isPreferred }) => {
      const fix = action(title.replaceAll('`', ''), () => send({ type: 'fix', id, finding, title }));
      fix.className = isPreferred ? 'action fix preferred' : 'action fix';
      return made('li', {}, fix);
    });
    list.replaceChildren(
      items.length > 0 ? made('ul', {}, ...items) : made('p', { class: 'quiet' }, words.noFix),
    );
    list.querySelector('button')?.focus();
  }
}

const signs = { error: '✖', warning: '▲', info: '●' } as const;

/** Finds what has the focus again, after all of it was told anew. */
function heldIn(body: HTMLElement): ((body: HTMLElement) => HTMLElement | null | undefined) | undefined {
  const { activeElement } = document;
  if (!activeElement || !body.contains(activeElement)) return undefined;
  const at = [...body.querySelectorAll<Element>('button')].indexOf(activeElement);
  return (again) => {
    const buttons = again.querySelectorAll('button');
    return at < 0 ? again.querySelector<HTMLElement>('h2') : buttons[Math.min(at, buttons.length - 1)];
  };
}

function action(text: string, run: () => void): HTMLButtonElement {
  const one = made('button', { class: 'action' }, text);
  one.addEventListener('click', run);
  return one;
}
