import type { Fact, PageFinding, Thing } from '../page-data.ts';
import { byId, element } from './elements.ts';

const words = { error: '✖ Error', warning: '▲ Warning', info: '● Note' } as const;

/** The column that tells of a thing. */
export class Details {
  readonly #aside = byId('details');
  readonly #things: Readonly<Record<string, Thing>>;
  /** Somebody follows a link, or closes. */
  onGo: (id: string) => void = () => {};
  onClose: () => void = () => {};

  constructor(things: Readonly<Record<string, Thing>>) {
    this.#things = things;
  }

  get isOpen(): boolean {
    return !this.#aside.hidden;
  }

  close(): void {
    this.#aside.hidden = true;
  }

  /** What is not known in its own right is told in the words of the picture. */
  show(id: string, spoken: string, state: string | undefined): void {
    const thing = this.thingOf(id);
    const close = element('button', 'close', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => this.onClose());
    const title = element('h3', '', thing?.title ?? spoken.split(';')[0] ?? id);
    const state_ = state === undefined ? [] : [{ label: 'At this moment', text: state }];
    const own = thing ? thing.facts : [{ label: '', text: spoken }];
    const list = element('dl', '', ...[...state_, ...own].flatMap((fact) => this.#fact(fact)));
    const findings = (thing?.findings ?? []).map(finding);
    this.#aside.replaceChildren(close, element('div', 'sort', thing?.sort ?? ''), title, ...findings, list);
    this.#aside.hidden = false;
    this.#aside.scrollTop = 0;
  }

  /** `service/mail/mail-move` is the service mail, at some place. */
  thingOf(id: string): Thing | undefined {
    const parts = id.split('/');
    for (let count = parts.length; count > 1; count--) {
      const thing = this.#things[parts.slice(0, count).join('/')];
      if (thing) return thing;
    }
    return undefined;
  }

  #fact({ label, text, links }: Fact): HTMLElement[] {
    const value = links
      ? element(
          'ul',
          '',
          ...links.map((link) => element('li', '', this.#link(link.id, link.title), note(link.note))),
        )
      : (text ?? '');
    const described = element('dd', '', value);
    return label === '' ? [described] : [element('dt', '', label), described];
  }

  #link(id: string, title: string): HTMLElement {
    const link = element('button', 'link', title);
    link.type = 'button';
    link.addEventListener('click', () => this.onGo(id));
    return link;
  }
}

function note(text: string | undefined): string {
  return text === undefined ? '' : ` (${text})`;
}

function finding({ severity, code, message }: PageFinding): HTMLElement {
  return element('div', `finding ${severity}`, element('b', '', `${words[severity]} · ${code}`), message);
}
