import type { PanelNeed, PanelWords } from '@migmap/protocol';
import { made } from '../../page.ts';
import { filled } from '../../stage.ts';
import { type Plan, type Stop, stopOf } from './plan.ts';
import { shapes, sign, stateSign } from './signs.ts';
import { placeOfWitness, wordsOfNeed, wordsOfWitness } from './words.ts';

/** What can be done in the lists. */
export interface ListActions {
  chooseService(name: string): void;
  chooseNeed(need: PanelNeed): void;
  go(stop: Stop): void;
  leave(): void;
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
  chosen: PanelNeed | undefined,
  words: PanelWords,
  actions: ListActions,
): HTMLElement {
  const { time } = words;
  const needs = plan.needsAt(stop);
  // What was chosen stays in sight when the plan goes on to where it works.
  const shown = chosen && !needs.includes(chosen) ? [...needs, chosen] : needs;
  const rows = shown.flatMap((need) => {
    const isChosen = need === chosen;
    const attributes = {
      class: needs.includes(need) ? need.severity : 'elsewhere',
      'aria-pressed': String(isChosen),
      'data-key': `need ${need.code} ${need.dependent} ${need.instance ?? ''} ${need.provider}`,
    };
    const [who, what] = [need.dependent, need.provider].map((name) => plan.label('service', name));
    const said = [
      made('b', {}, filled(time.why, who ?? '', what ?? '')),
      made('span', { class: 'message', title: wordsOfNeed(need) }, wordsOfNeed(need)),
    ];
    const button = made('button', attributes, sign(shapes.breaks, need.severity), made('span', {}, ...said));
    button.addEventListener('click', () => (isChosen ? actions.leave() : actions.chooseNeed(need)));
    return isChosen ? [button, witnessPath(plan, need, words, actions)] : [button];
  });
  const title = filled(stop === 0 ? time.brokenEver : time.brokenNow, needs.length);
  return section('broken', title, rows, stop === 0 ? time.nothingEverBroken : time.nothingBroken);
}

function witnessPath(plan: Plan, need: PanelNeed, words: PanelWords, actions: ListActions): HTMLElement {
  const { time } = words;
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
  return made('div', { class: 'witness-path' }, made('ol', {}, ...steps), leave);
}

function section(name: string, title: string, rows: readonly HTMLElement[], none: string): HTMLElement {
  const items = rows.map((row) => made('li', {}, row));
  const content = rows.length > 0 ? made('ul', {}, ...items) : made('p', {}, none);
  return made('section', { class: name, 'aria-label': title }, made('h2', {}, title), content);
}
