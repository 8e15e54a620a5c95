import type { PanelNeed, TimeWords } from '@migmap/protocol';
import type { Canvas } from '../../canvas.ts';
import type { Plan } from './plan.ts';

/** Shows on the picture who needs what in vain. To be done anew for each picture. */
export function drawWitness(
  { svg }: Canvas,
  plan: Plan,
  need: PanelNeed | undefined,
  words: TimeWords,
): void {
  if (!svg) return;
  for (const flag of svg.querySelectorAll('.witness-flag')) flag.remove();
  for (const name of ['witness', 'witness-from', 'witness-to'])
    for (const old of svg.querySelectorAll(`.${name}`)) old.classList.remove(name);
  const [from, to] = need ? [need.dependent, need.provider].map((name) => thing(svg, plan, name)) : [];
  svg.classList.toggle('has-witness', from !== undefined || to !== undefined);
  if (!need) return;
  from?.classList.add('witness-from');
  // Within a collapsed layer one card is both.
  if (to !== from) to?.classList.add('witness-to');
  for (const edge of edgesOf(svg, from, to)) edge.classList.add('witness');
  if (from) svg.append(flagOn(from, words.needs, 'from'));
  if (to && to !== from) svg.append(flagOn(to, words.needed, 'to'));
}

/** The line between both, or those over what carries it, such as a bridge. */
function edgesOf(svg: SVGSVGElement, from: Element | undefined, to: Element | undefined): Element[] {
  if (!from || !to) return [];
  const [dependent, provider] = [endOf(from), endOf(to)];
  const straight = found(svg, `edge/${dependent}/${provider}`);
  if (straight) return [straight];
  const begin = `edge/${dependent}/`;
  for (const first of svg.querySelectorAll(`[id^="${CSS.escape(begin)}"]`)) {
    const over = first.id.slice(begin.length);
    const second = found(svg, `edge/${over}/${provider}`);
    if (second) return [first, second];
  }
  return [];
}

/** Lines name services and bridges without their sort; a collapsed layer keeps it. */
function endOf({ id }: Element): string {
  const [sort, name = ''] = id.split('/');
  return sort === 'group' ? id : name;
}

/** The first card of a service, or a bridge; on a board it has one in each wave that moves it. */
function thing(svg: SVGSVGElement, plan: Plan, name: string): SVGGraphicsElement | undefined {
  const group = plan.groupOf(name);
  return (
    found(svg, `service/${name}`) ??
    found(svg, `bridge/${name}`) ??
    svg.querySelector<SVGGraphicsElement>(`[id^="${CSS.escape(`service/${name}/`)}"]`) ??
    (group === undefined ? undefined : found(svg, group))
  );
}

function found(svg: SVGSVGElement, id: string): SVGGraphicsElement | undefined {
  return svg.querySelector<SVGGraphicsElement>(`[id="${CSS.escape(id)}"]`) ?? undefined;
}

/** Colours and dashes do not say which of both is which: a word does. */
function flagOn(card: SVGGraphicsElement, words: string, side: 'from' | 'to'): SVGGElement {
  const { x, y } = card.getBBox();
  const flag = drawn('g', { class: `witness-flag ${side}`, 'aria-hidden': 'true' });
  const width = words.length * 6.2 + 14;
  const text = drawn('text', { x: x + 8 + width / 2, y: y + 0.5, 'text-anchor': 'middle', 'font-size': 11 });
  text.textContent = words;
  flag.append(drawn('rect', { x: x + 8, y: y - 11, width, height: 16, rx: 3 }), text);
  return flag;
}

function drawn<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}
