import type { TimeWords } from '@migmap/protocol';

export type State = keyof TimeWords['states'];

const RING = 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3';
const SQUARE = 'M3.5 3.5h9v9h-9z';

/** Each state by its shape: empty is old, full is new, what is gone is struck. As on the cards of the picture. */
const STATES: Readonly<Record<State, readonly [line: string, full?: string]>> = {
  absent: [RING],
  old: [RING],
  piloted: [RING, 'M8 3a5 5 0 0 1 5 5H8z'],
  moving: [RING, 'M8 3a5 5 0 0 1 0 10z'],
  standby: [RING, 'M8 3a5 5 0 0 1 0 10z'],
  new: [RING, RING],
  retired: [`${RING}M3 13 13 3`],
  stays: [SQUARE, SQUARE],
};

export function stateSign(state: State): SVGSVGElement {
  const [line, full] = STATES[state];
  return sign(line, `state-sign ${state}`, full);
}

export const shapes = {
  play: 'M4 2.5 13 8l-9 5.5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  step: 'M5 3l6 5-6 5',
  stepBack: 'M11 3 5 8l6 5',
  wave: 'M3 3l5 5-5 5M8 3l5 5-5 5',
  waveBack: 'M13 3 8 8l5 5M8 3 3 8l5 5',
  broken: 'M2 5l5 6M7 5l-5 6M10 4l4 4-4 4',
  brokenBack: 'M9 5l5 6M14 5l-5 6M6 4 2 8l4 4',
  stop: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM5.5 5.5l5 5M10.5 5.5l-5 5',
  lists: 'M2 4h2M6 4h8M2 8h2M6 8h8M2 12h2M6 12h8',
  leave: 'M4 4l8 8M12 4l-8 8',
  breaks: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5.5 5.5l5 5M10.5 5.5l-5 5',
  provided: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M4.5 8.5l2.5 2.5 4.5-5.5',
  ended: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M4.5 8h7',
} as const;

/** A drawing for the eyes; what it stands for is said beside it, or by whatever it stands on. */
export function sign(path: string, name: string, full = ''): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `sign ${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(drawn(path, 'line'));
  if (full !== '') svg.append(drawn(full, 'full'));
  return svg;
}

function drawn(d: string, name: string): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  path.setAttribute('class', name);
  return path;
}
