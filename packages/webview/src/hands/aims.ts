import type { PanelPicture, PanelThing, PlanChange } from '@migmap/protocol';

/** What can be done with a thing of a picture: one of a few others is aimed at. */
export interface Aim {
  readonly kind: PlanChange['kind'];
  readonly thing: PanelThing;
  /** In the order of reading. */
  readonly targets: readonly Target[];
  /** The place among the targets where the thing is now; −1 where it is at none. */
  readonly now: number;
}

export interface Target {
  readonly thing: PanelThing;
  readonly change: PlanChange;
}

/** A chip of the board into another wave. */
export function moveOf({ drawing, ways }: PanelPicture, id: string): Aim | undefined {
  const thing = ways.things.find((one) => one.id === id);
  const [sort, service, from] = id.split('/');
  if (drawing !== 'waves' || !thing || sort !== 'service' || service === undefined) return undefined;
  // What stays as it is has no wave to go to.
  if (thing.within === 'column/stays') return undefined;
  const columns = ways.things.filter((one) => /^wave\/[^/~]+$/.test(one.id));
  const targets = columns.map((column): Target => {
    const to = column.id.slice('wave/'.length);
    return { thing: column, change: { kind: 'move', service, ...(from === undefined ? {} : { from }), to } };
  });
  return { kind: 'move', thing, targets, now: columns.findIndex((column) => column.id === thing.within) };
}

/** A line from one card of the map to another. */
export function lineFrom({ drawing, ways }: PanelPicture, id: string): Aim | undefined {
  const cards = ways.things.filter((one) => isCard(one.id));
  const thing = cards.find((one) => one.id === id);
  if (drawing !== 'map' || !thing) return undefined;
  const from = nameIn(id);
  const targets = cards
    .filter((card) => card !== thing)
    .map((card): Target => ({ thing: card, change: { kind: 'depend', from, to: nameIn(card.id) } }));
  return { kind: 'depend', thing, targets, now: -1 };
}

function isCard(id: string): boolean {
  return /^service\/[^/]+$/.test(id);
}

function nameIn(id: string): string {
  return id.slice('service/'.length);
}
