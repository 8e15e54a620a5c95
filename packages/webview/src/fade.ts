import { isStill } from './glide.ts';

const FADE = { duration: 220, easing: 'ease-out' };

/** Colours of what stays go over into the new ones, unless a person wants no motion. */
export function fade(svg: SVGSVGElement, before: SVGSVGElement): void {
  if (isStill()) return;
  const olds = new Map([...before.querySelectorAll('g[id]')].map((thing) => [thing.id, shapesOf(thing)]));
  for (const thing of svg.querySelectorAll('g[id]')) {
    const old = olds.get(thing.id);
    if (old) fadeThing(thing, old);
  }
}

function fadeThing(thing: Element, old: readonly Element[]): void {
  const shapes = shapesOf(thing);
  const isAlike =
    shapes.length === old.length && shapes.every(({ tagName }, at) => tagName === old[at]?.tagName);
  if (!isAlike) {
    thing.animate([{ opacity: 0.4 }, {}], FADE);
    return;
  }
  for (const [at, shape] of shapes.entries()) {
    const colours = changed(shape, old[at]);
    if (colours) shape.animate([colours, {}], FADE);
  }
}

function changed(shape: Element, old: Element | undefined): Record<string, string> | undefined {
  const found = ['fill', 'stroke'].flatMap((name) => {
    const [now, then] = [shape.getAttribute(name), old?.getAttribute(name)];
    return now && then && now !== then && now !== 'none' && then !== 'none' ? [[name, then] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function shapesOf(thing: Element): Element[] {
  return [...thing.children].filter(({ tagName }) => !['g', 'title', 'desc'].includes(tagName));
}
