import type { PanelNeed, PanelRepairs, PanelWords } from '@migmap/protocol';
import { made } from '../../page.ts';
import { filled } from '../../stage.ts';
import { keyOf, type Plan, type Stop, stopOf } from './plan.ts';
import { shapes, sign, stateSign } from './signs.ts';
import { placeOfWitness, wordsOfNeed, wordsOfWitness } from './words.ts';

/** What can be done in the lists. */
export interface ListActions {
  chooseService(name: string): void;
  chooseNeed(need: PanelNeed): void;
  go(stop: Stop): void;
  leave(): void;
  /** Goes to where a need is declared. */
  showText(need: PanelNeed): void;
  /** Asks what can be done about a need. */
  askForRepairs(need: PanelNeed): void;
  repair(need: PanelNeed, title: string): void;
}

/** The need that is looked at, and what can be done about it, once somebody has asked. */
export interface ChosenNeed {
  readonly need: PanelNeed;
  readonly fixes?: PanelRepairs['fixes'];
}

/** What becomes another at a stop. */
export function changeList(plan: Plan, stop: Stop, { time }: PanelWords, actions: ListActions): HTMLElement {
  const changes = plan.at(stop)?.changes ?? [];
  const rows = changes.map(({ service, from, to }) => {
    const label = plan.label('service', service);
    const button = made('button', { 'data-key': `service ${service}` });
    button.append(
      made('b', {}, label),
      made(
        'span',
        { class: 'states' },
        stateSign(from),
        time.states[from],
        ' → ',
        stateSign(to),
        time.states[to],
      ),
    );
    button.addEventListener('click', () => actions.chooseService(service));
    return button;
  });
  const none = stop === 0 ? time.changesOfWhole : time.noChange;
  return section('changes', time.changes, rows, none);
}

/** What does not work at a stop; the chosen need with the path that leads to it. */
export function needList(
  plan: Plan,
  stop: Stop,
  chosen: ChosenNeed | undefined,
  words: PanelWords,
  actions: ListActions,
): HTMLElement {
  const { time } = words;
  const needs = plan.needsAt(stop);
  // What was chosen stays in sight when the plan goes on to where it works.
  const shown = chosen && !needs.includes(chosen.need) ? [...needs, chosen.need] : needs;
  const rows = shown.flatMap((need) => {
    const isChosen = need === chosen?.need;
    const attributes = {
      class: needs.includes(need) ? need.severity : 'elsewhere',
      'aria-pressed': String(isChosen),
      'data-key': `need ${keyOf(need)}`,
    };
    const [who, what] = [need.dependent, need.provider].map((name) => plan.label('service', name));
    const said = [
      made('b', {}, filled(time.why, who ?? '', what ?? '')),
      made('span', { class: 'message', title: wordsOfNeed(need) }, wordsOfNeed(need)),
    ];
    const button = made('button', attributes, sign(shapes.breaks, need.severity), made('span', {}, ...said));
    button.addEventListener('click', () => (isChosen ? actions.leave() : actions.chooseNeed(need)));
    return isChosen ? [button, witnessPath(plan, chosen, words, actions)] : [button];
  });
  const title = filled(stop === 0 ? time.brokenEver : time.brokenNow, needs.length);
  return section('broken', title, rows, stop === 0 ? time.nothingEverBroken : time.nothingBroken);
}

function witnessPath(plan: Plan, chosen: ChosenNeed, words: PanelWords, actions: ListActions): HTMLElement {
  const { time } = words;
  const { need } = chosen;
  const steps = need.witness.map((one) => {
    const { what, instant } = one;
    const text = [sign(shapes[what], what), `${wordsOfWitness(plan, need, what, time)}: `];
    const place = placeOfWitness(plan, one, words);
    if (instant === undefined) return made('li', {}, ...text, place);
    const button = made('button', { 'data-key': `witness ${what}` }, ...text, place);
    button.addEventListener('click', () => actions.go(stopOf(instant)));
    return made('li', {}, button);
  });
  const leave = made(
    'button',
    { class: 'leave', title: time.leave, 'aria-label': time.leave },
    sign(shapes.leave, ''),
  );
  leave.addEventListener('click', () => actions.leave());
  const ways = made('div', { class: 'ways-out' }, ...waysOut(chosen, words, actions));
  return made('div', { class: 'witness-path' }, made('ol', {}, ...steps), leave, ways);
}

/** The text of a need, and what can be done about it: each search of a plan costs time, so somebody has to ask. */
function waysOut({ need, fixes }: ChosenNeed, { ways }: PanelWords, actions: ListActions): HTMLElement[] {
  const toText = action('text', ways.toText, () => actions.showText(need));
  const ask = action('fixes', ways.fixes, () => actions.askForRepairs(need));
  const row = made('div', { class: 'actions' }, ask, toText);
  if (!fixes) return [row];
  if (fixes.length === 0) return [row, made('p', { role: 'status' }, ways.noFix)];
  const items = fixes.map(({ title, isPreferred }, index) => {
    const fix = action(`fix ${index}`, title.replaceAll('`', ''), () => actions.repair(need, title));
    fix.className = isPreferred ? 'action fix preferred' : 'action fix';
    return made('li', {}, fix);
  });
  return [row, made('ul', { class: 'fixes' }, ...items)];
}

function action(key: string, text: string, run: () => void): HTMLButtonElement {
  const one = made('button', { class: 'action', 'data-key': `way ${key}` }, text);
  one.addEventListener('click', run);
  return one;
}

function section(name: string, title: string, rows: readonly HTMLElement[], none: string): HTMLElement {
  const items = rows.map((row) => made('li', {}, row));
  const content = rows.length > 0 ? made('ul', {}, ...items) : made('p', {}, none);
  return made('section', { class: name, 'aria-label': title }, made('h2', {}, title), content);
}
