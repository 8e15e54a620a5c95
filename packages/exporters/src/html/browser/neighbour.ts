import type { View } from './view.ts';

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest thing in the direction of an arrow key; what lies aside counts as further away. */
export function neighbourOf(view: View, id: string, key: string): string | undefined {
  const way = ways[key];
  const from = view.thing(id)?.getBoundingClientRect();
  if (!way || !from) return undefined;
  const [dx, dy] = way;
  let best: { id: string; far: number } | undefined;
  for (const other of view.data.nodes) {
    const box = other === id ? undefined : view.thing(other)?.getBoundingClientRect();
    if (!box) continue;
    const [x, y] = [
      middle(box.left, box.right, from.left, from.right),
      middle(box.top, box.bottom, from.top, from.bottom),
    ];
    const [along, aside] = [x * dx + y * dy, Math.abs(x * dy) + Math.abs(y * dx)];
    const far = along + 2 * aside;
    if (along > 1 && (!best || far < best.far)) best = { id: other, far };
  }
  return best?.id;
}

function middle(from: number, to: number, ownFrom: number, ownTo: number): number {
  return (from + to - ownFrom - ownTo) / 2;
}

export function isArrow(key: string): boolean {
  return key in ways;
}

/** How far a key moves the picture itself. */
export function panOf(key: string): readonly [number, number] {
  const [dx, dy] = ways[key] ?? [0, 0];
  return [-60 * dx, -60 * dy];
}
