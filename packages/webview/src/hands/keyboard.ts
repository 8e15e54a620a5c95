import { thingAround } from '../canvas.ts';
import { isPlain, wayOf } from '../keys.ts';
import type { Hands } from '../parts/hands.ts';
import { filled } from '../stage.ts';
import type { Aiming } from './aiming.ts';
import type { Aim, Target } from './aims.ts';
import { centreOf, footOf } from './overlay.ts';

/** `m` on a chip and `d` on a card begin; arrows and letters aim, Enter does it, Escape leaves it. */
export function aimByKeys(hands: Hands): void {
  const { canvas, words, say } = hands.stage;
  let typed = '';
  // Before others who have arrow keys lead from thing to thing.
  canvas.frame.addEventListener('keydown', press, true);
  canvas.frame.addEventListener('focusout', ({ relatedTarget }) => {
    const isLeft = relatedTarget instanceof Node && !canvas.frame.contains(relatedTarget);
    if (hands.aiming && isLeft) hands.cancel();
  });

  function press(event: KeyboardEvent): void {
    const isTaken = hands.aiming ? aim(hands.aiming, event) : begin(event);
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function begin(event: KeyboardEvent): boolean {
    const wanted = { m: 'move', d: 'depend' }[event.key];
    const id = thingAround(event.target);
    if (!isPlain(event) || wanted === undefined || id === undefined) return false;
    const found = hands.aimOf(id);
    if (found?.kind !== wanted) return false;
    typed = '';
    if (found.targets.length === 0) say(words.hands.noTarget);
    else {
      const aiming = hands.begin(found);
      if (aiming?.aim.kind === 'depend') aiming.overlay.pull();
      say(filled(found.kind === 'move' ? words.hands.moving : words.hands.drawing, found.thing.title));
    }
    return true;
  }

  function aim(aiming: Aiming, event: KeyboardEvent): boolean {
    const way = wayOf(event);
    if (event.key === 'Escape') hands.cancel();
    else if (event.key === 'Enter') hands.finish();
    else if (way) go(aiming, aiming.aim.kind === 'move' ? beside(aiming, way) : towards(aiming, way));
    else if (aiming.aim.kind === 'depend' && isPlain(event) && /^[\p{L}\p{N} -]$/u.test(event.key))
      type(aiming, event.key);
    else return event.key.length === 1 && isPlain(event);
    return true;
  }

  function go(aiming: Aiming, target: Target | undefined): void {
    if (!target) return;
    canvas.find(target.thing.id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (aiming.aim.kind === 'depend') aiming.overlay.follow(footOf(aiming.aim.thing), centreOf(target.thing));
    say(target.thing.title);
    aiming.at(target);
  }

  /** What is typed begins a name, or else is in it. */
  function type(aiming: Aiming, letter: string): void {
    const { targets } = aiming.aim;
    const find = (text: string): Target | undefined =>
      targets.find(({ thing }) => thing.title.toLowerCase().startsWith(text)) ??
      targets.find(({ thing }) => `${thing.title} ${thing.id}`.toLowerCase().includes(text));
    typed = find(typed + letter.toLowerCase()) ? typed + letter.toLowerCase() : letter.toLowerCase();
    go(aiming, find(typed));
  }
}

/** The column next to the one that is aimed at; up and down are no ways on a board of columns. */
function beside({ aim, target }: Aiming, [step]: readonly [x: number, y: number]): Target | undefined {
  const at = target ? aim.targets.indexOf(target) : aim.now;
  // What is in no wave stands behind the last.
  const from = at < 0 ? aim.targets.length : at;
  return step === 0 ? undefined : aim.targets[from + step];
}

/** The nearest card that way; what lies aside counts as farther off. */
function towards({ aim, target }: Aiming, way: readonly [x: number, y: number]): Target | undefined {
  const from = centreOf((target ?? aim).thing);
  let nearest: Target | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of aim.targets) {
    const distance = distanceTo(one, from, way);
    if (distance < least) [nearest, least] = [one, distance];
  }
  return nearest;
}

function distanceTo(
  { thing }: Aim['targets'][number],
  from: { x: number; y: number },
  [x, y]: readonly [number, number],
): number {
  const to = centreOf(thing);
  const [across, down] = [to.x - from.x, to.y - from.y];
  const along = across * x + down * y;
  return along <= 1 ? Number.POSITIVE_INFINITY : along + 2 * Math.abs(across * y + down * x);
}
