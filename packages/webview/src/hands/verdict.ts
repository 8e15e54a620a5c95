import type { HandsWords, PanelTried } from '@migmap/protocol';
import { made } from '../page.ts';
import { filled } from '../stage.ts';

/** What is thought of a change before it is done; a sign and words say it, and colour only after them. */
export interface Verdict {
  readonly is: 'good' | 'fair' | 'bad' | 'open';
  readonly lines: readonly string[];
}

/** So many findings are told in words. */
const MOST_WORDS = 3;

export function verdictOn(tried: PanelTried, words: HandsWords): Verdict {
  const { refused, added, gone, note } = tried;
  if (refused !== undefined) return { is: 'bad', lines: [filled(words.notDone, refused)] };
  const count = (severity: string): number => added.filter((one) => one.severity === severity).length;
  const [errors, warnings, hints] = [count('error'), count('warning'), count('info')];
  const counted = [
    ...(errors > 0 ? [filled(words.errors, errors)] : []),
    ...(warnings > 0 ? [filled(words.warnings, warnings)] : []),
    ...(hints > 0 ? [filled(words.hints, hints)] : []),
    ...(gone.length > 0 ? [filled(words.mended, gone.length)] : []),
  ];
  const told = added.filter(({ severity }) => severity !== 'info').slice(0, MOST_WORDS);
  const left = errors + warnings - told.length;
  return {
    is: errors > 0 ? 'bad' : warnings > 0 ? 'fair' : 'good',
    lines: [
      [...(errors === 0 ? [words.holds] : []), ...counted].join(' '),
      ...told.map(({ message }) => message),
      ...(told.length > 0 && left > 0 ? [filled(words.more, left)] : []),
      ...(note === undefined ? [] : [note]),
    ],
  };
}

const signs = { good: '✓', fair: '⚠', bad: '✗', open: '…' };

/** The label beside what is aimed at. */
export class VerdictLabel {
  readonly #box = made('div', { id: 'verdict', 'aria-hidden': 'true' });

  constructor() {
    this.#box.hidden = true;
    document.body.append(this.#box);
  }

  show(title: string, { is, lines }: Verdict, beside: DOMRect, within: DOMRect): void {
    const [first = '', ...others] = lines;
    const head = made('strong', {}, title);
    const said = made('p', { class: 'said' }, made('span', { class: 'sign' }, signs[is]), ` ${first}`);
    this.#box.replaceChildren(head, said, ...others.map((line) => made('p', {}, line)));
    this.#box.className = is;
    this.#box.hidden = false;
    this.#place(beside, within);
  }

  hide(): void {
    this.#box.hidden = true;
  }

  /** Below what it is about, or above it, or where there is no room for either, at the lower edge of the picture. */
  #place(beside: DOMRect, within: DOMRect): void {
    const { width, height } = this.#box.getBoundingClientRect();
    const left = Math.max(within.left, Math.min(beside.left, within.right - width - 8));
    const places = [beside.bottom + 6, beside.top - height - 6];
    const top =
      places.find((at) => at >= within.top && at + height <= within.bottom) ?? within.bottom - height - 8;
    this.#box.style.left = `${left}px`;
    this.#box.style.top = `${top}px`;
  }
}
