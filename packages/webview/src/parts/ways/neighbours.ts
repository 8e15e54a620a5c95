import { isPlain, isTyping } from '../../keys.ts';
import type { Part, Stage } from '../../stage.ts';

/** Only a service, what it rests on and what rests on it: with `n`, and back with Escape. */
export function neighbours(stage: Stage): Part {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isTyping(event) || !isPlain(event)) return;
    if (event.key === 'n') lookAround(stage, stage.canvas.selected);
    else if (event.key === 'Escape' && stage.picture?.state.neighbours) stage.wish({ neighbours: undefined });
    else return;
    event.preventDefault();
  });
  return {};
}

/** The services that a thing of the picture is about; of a line, both its ends. */
export function servicesOf(id: string): readonly string[] {
  const [sort, ...names] = id.split('/');
  if (sort === 'service') return names.slice(0, 1);
  return sort === 'edge' && !names.includes('group') ? names : [];
}

export function lookAround({ wish, say, words }: Stage, id: string | undefined): void {
  const names = id === undefined ? [] : servicesOf(id);
  if (names.length === 0) say(words.ways.noNeighbours);
  else wish({ neighbours: names });
}
