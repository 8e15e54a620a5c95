import type { Paint } from '../marks/mark.ts';

export type ThemeName = 'light' | 'dark' | 'print' | 'high-contrast';

/** What paints look like. Colours that stand side by side differ in lightness too, not in hue alone. */
export interface Theme {
  readonly name: ThemeName;
  readonly paints: Readonly<Record<string, string>>;
  /** From the first to the last of an order; steps between are mixed. */
  readonly scale: readonly string[];
  /** Of things without order. */
  readonly categories: readonly string[];
}

/** Categories after Okabe and Ito, whose colours people with any colour vision can tell apart. */
const categories = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#8a7a00', '#666666'];

const light: Theme = {
  name: 'light',
  scale: ['#f2c14e', '#e8875c', '#c2557f', '#7b4a9e', '#33408a', '#1b2350'],
  categories,
  paints: {
    page: '#ffffff',
    lane: '#f4f6f8',
    'lane-edge': '#e3e8ed',
    grid: '#e3e8ed',
    hatch: '#c3ccd5',
    card: '#ffffff',
    'card-edge': '#c3ccd5',
    ink: '#17212b',
    'ink-soft': '#4b5967',
    'ink-faint': '#616e7a',
    line: '#5f6f7e',
    'line-soft': '#788693',
    accent: '#0b62a8',
    'accent-soft': '#e3eff9',
    error: '#b3261e',
    warning: '#a15c00',
    info: '#2f6f9f',
    'error-soft': '#fdecea',
    'warning-soft': '#fff4e0',
    'change/added': '#1a7f37',
    'change/removed': '#b3261e',
    'change/changed': '#8a5a00',
    'change/moved': '#6b3fa0',
    'change/added-soft': '#e8f6ec',
    'change/removed-soft': '#fdecea',
    'change/changed-soft': '#fff4e0',
    'change/moved-soft': '#f3ecfb',
    'state/old': '#9a8c7a',
    'state/parallel': '#e69f00',
    'state/new': '#008060',
    'state/retired': '#b4bcc4',
    'state/stays': '#54708c',
    'state/planned': '#b4bcc4',
    'level/none': '#d7dde3',
    'level/low': '#f0d48a',
    'level/medium': '#e08a2c',
    'level/high': '#a3271c',
  },
};

const dark: Theme = {
  name: 'dark',
  scale: ['#fde3a0', '#f2b56b', '#ec8a8a', '#c982c8', '#8f93e6', '#5fb4d9'],
  categories: ['#4fa8dc', '#f0b429', '#2cc295', '#e29bc4', '#8fd0f5', '#f28a4b', '#d6c94a', '#a9b3bd'],
  paints: {
    page: '#12181f',
    lane: '#1a222b',
    'lane-edge': '#2a3541',
    grid: '#2a3541',
    hatch: '#455362',
    card: '#232e39',
    'card-edge': '#455362',
    ink: '#edf1f5',
    'ink-soft': '#b9c4cf',
    'ink-faint': '#96a3b0',
    line: '#93a3b3',
    'line-soft': '#6f7f8f',
    accent: '#6db7f2',
    'accent-soft': '#1c3550',
    error: '#ff8a80',
    warning: '#ffc266',
    info: '#7cc4f0',
    'error-soft': '#43211f',
    'warning-soft': '#3d2f16',
    'change/added': '#4cc38a',
    'change/removed': '#ff8a80',
    'change/changed': '#f2b84b',
    'change/moved': '#c3a6ff',
    'change/added-soft': '#14321f',
    'change/removed-soft': '#43211f',
    'change/changed-soft': '#3d2f16',
    'change/moved-soft': '#2e2547',
    'state/old': '#a8998a',
    'state/parallel': '#f0b429',
    'state/new': '#2cc295',
    'state/retired': '#5a6672',
    'state/stays': '#88a5c2',
    'state/planned': '#5a6672',
    'level/none': '#4b5763',
    'level/low': '#d9bf72',
    'level/medium': '#f09a45',
    'level/high': '#ff7a6e',
  },
};

/** For paper: white ground, dark ink, surfaces told apart by their edges, colours that survive a copier. */
const print: Theme = {
  ...light,
  name: 'print',
  paints: {
    ...light.paints,
    lane: '#ffffff',
    'lane-edge': '#9aa4ad',
    grid: '#cdd4da',
    hatch: '#9aa4ad',
    'card-edge': '#5d6872',
    ink: '#000000',
    'ink-soft': '#2b333b',
    'ink-faint': '#46505a',
    line: '#333d46',
    'line-soft': '#5d6872',
    'accent-soft': '#ffffff',
    'error-soft': '#ffffff',
    'warning-soft': '#ffffff',
    'change/added-soft': '#ffffff',
    'change/removed-soft': '#ffffff',
    'change/changed-soft': '#ffffff',
    'change/moved-soft': '#ffffff',
  },
};

const highContrast: Theme = {
  ...dark,
  name: 'high-contrast',
  scale: ['#fff3b0', '#ffc857', '#ff9aa2', '#f3a6ff', '#b7b9ff', '#7fe3ff'],
  categories: ['#66c7ff', '#ffd23f', '#4dffc3', '#ffb3de', '#c9ecff', '#ffa366', '#fff066', '#ffffff'],
  paints: {
    ...dark.paints,
    page: '#000000',
    lane: '#000000',
    'lane-edge': '#ffffff',
    grid: '#4d4d4d',
    hatch: '#8c8c8c',
    card: '#000000',
    'card-edge': '#ffffff',
    ink: '#ffffff',
    'ink-soft': '#ffffff',
    'ink-faint': '#e6e6e6',
    line: '#ffffff',
    'line-soft': '#d0d0d0',
    accent: '#5ec8ff',
    'accent-soft': '#000000',
    error: '#ff9b93',
    warning: '#ffd166',
    info: '#9bdcff',
    'error-soft': '#000000',
    'warning-soft': '#000000',
    'change/added': '#7dffb0',
    'change/removed': '#ff9b93',
    'change/changed': '#ffd166',
    'change/moved': '#d9c2ff',
    'change/added-soft': '#000000',
    'change/removed-soft': '#000000',
    'change/changed-soft': '#000000',
    'change/moved-soft': '#000000',
  },
};

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light,
  dark,
  print,
  'high-contrast': highContrast,
};

/** The colour of a paint in a theme. An unknown paint is ink: it can be seen, and is a fault that a test finds. */
export function colourOf(theme: Theme, paint: Paint): string {
  const [family = '', first = '', second = ''] = paint.split('/');
  if (family === 'on') return readableOn(theme, colourOf(theme, paint.slice(3)));
  if (family === 'scale') return onScale(theme.scale, Number(first), Number(second));
  if (family === 'ramp') return onScale(rampOf(theme), Number(first), Number(second));
  if (family === 'category') return theme.categories[Number(first) % theme.categories.length] ?? '';
  return theme.paints[paint] ?? theme.paints.ink ?? '#000000';
}

/** From next to nothing to the accent, in steps on each of which an ink can be read. */
const RAMP = [0, 0.2, 0.4, 0.65, 1];

function rampOf({ paints }: Theme): string[] {
  return RAMP.map((share) => mix(paints['accent-soft'] ?? '#ffffff', paints.accent ?? '#000000', share));
}

function onScale(scale: readonly string[], index: number, count: number): string {
  const at = count <= 1 ? 0 : (index / (count - 1)) * (scale.length - 1);
  const below = Math.min(Math.floor(at), scale.length - 1);
  const from = scale[below] ?? '#000000';
  return mix(from, scale[below + 1] ?? from, at - below);
}

function mix(from: string, to: string, share: number): string {
  const end = channels(to);
  const mixed = channels(from).map((value, channel) =>
    Math.round(value + ((end[channel] ?? value) - value) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Of the darkest and the lightest ink the one with more contrast (WCAG's luminance). */
function readableOn(theme: Theme, colour: string): string {
  const inks = [theme.paints.ink ?? '#000000', theme.paints.page ?? '#ffffff'];
  const [first = '', second = ''] = inks;
  return contrast(first, colour) >= contrast(second, colour) ? first : second;
}

/** From 1, the same, to 21, black on white. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
