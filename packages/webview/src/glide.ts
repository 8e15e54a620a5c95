/** Where things were: their corners, by id. */
export type ThingPlaces = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

export function placesOf(svg: SVGSVGElement): ThingPlaces {
  const places = new Map<string, { x: number; y: number }>();
  for (const thing of things(svg)) {
    const { x, y } = thing.getBBox();
    places.set(thing.id, { x, y });
  }
  return places;
}

/** A person wants no motion. */
export function isStill(): boolean {
  const { classList } = document.body;
  return classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** What has moved goes to its new place before the eyes, unless a person wants no motion. */
export function glide(svg: SVGSVGElement, before: ThingPlaces): void {
  if (isStill()) return;
  for (const thing of things(svg)) {
    const old = before.get(thing.id);
    if (!old) continue;
    const { x, y } = thing.getBBox();
    if (Math.abs(old.x - x) + Math.abs(old.y - y) < 1) continue;
    const from = `translate(${old.x - x}px, ${old.y - y}px)`;
    thing.animate([{ transform: from }, { transform: 'none' }], { duration: 220, easing: 'ease-out' });
  }
}

/** Lines change their form, and would be torn from what they join. */
function things(svg: SVGSVGElement): SVGGraphicsElement[] {
  return [...svg.querySelectorAll<SVGGraphicsElement>('g[id]:not(.edge):not(.lane)')];
}
