import { made } from '../../page.ts';
import { sign } from '../time/signs.ts';

const shapes = {
  filter: 'M2 3h12L9.5 8.5V13l-3-1.5v-3z',
  list: 'M5 4h9M5 8h9M5 12h9M2 4h.5M2 8h.5M2 12h.5',
  details: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7v4.5M8 4.5v.5',
  overview: 'M2 3h12v10H2zM8.5 8h3.5v3H8.5z',
  export: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  lock: 'M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  smaller: 'M3 8h10',
  larger: 'M3 8h10M8 3v10',
} as const;

/** A button with a sign; its name is said, and shown to whoever points at it. */
export function iconButton(
  id: string,
  shape: keyof typeof shapes,
  name: string,
  means = name,
): HTMLButtonElement {
  return made('button', { id, class: 'icon', 'aria-label': name, title: means }, sign(shapes[shape], shape));
}
