import type { LoadedMap } from '@migmap/language/lsp';
import type { CancellationToken } from 'vscode-languageserver';
import { cancelled, refused } from '../guard.ts';
import type { FromStudio, Port, ToStudio } from './messages.ts';
import type { Painter } from './painter.ts';
import { SentTexts } from './sent-texts.ts';
import type { Painted, PictureWish } from './wish.ts';

/** A thread that draws, as its owner sees it. */
export interface Studio extends Port<ToStudio, FromStudio> {
  /** Told once, when it has ended by itself, or could not begin. */
  onEnd(listener: (reason: string) => void): void;
  end(): void;
}

/** How long a studio may take beyond the time that was given, before it is taken for lost; in milliseconds. */
const GRACE = 15_000;

/**
 * Has pictures drawn by a studio, one after the other. It is opened when the first picture is asked for; one that
 * breaks down, or finds no end, takes its picture with it and nothing else.
 */
export class RemotePainter implements Painter {
  readonly #open: () => Studio;
  readonly #grace: number;
  #studio: Studio | undefined;
  #sent = new SentTexts();
  #waiting: Order[] = [];
  #running: (Order & { readonly id: number; readonly alarm: unknown }) | undefined;
  #ids = 0;

  constructor(open: () => Studio, grace = GRACE) {
    this.#open = open;
    this.#grace = grace;
  }

  paint(map: LoadedMap, wish: PictureWish, token: CancellationToken): Promise<Painted> {
    return new Promise((resolve, reject) => {
      const order: Order = { map, wish, resolve, reject };
      token.onCancellationRequested(() => this.#drop(order));
      if (token.isCancellationRequested) return reject(cancelled());
      this.#waiting.push(order);
      this.#next();
    });
  }

  #next(): void {
    if (this.#running) return;
    const order = this.#waiting.shift();
    if (!order) return;
    const id = ++this.#ids;
    const alarm = setTimeout(() => this.#lose(order.wish.time), order.wish.time + this.#grace);
    this.#running = { ...order, id, alarm };
    try {
      this.#studio ??= this.#opened();
      const { root, entry } = order.map;
      this.#studio.post({ id, root, entry, ...this.#sent.newsOf(order.map), wish: order.wish });
    } catch (error) {
      this.#breakDown(error);
    }
  }

  #opened(): Studio {
    const studio = this.#open();
    studio.listen((message) => {
      if (this.#studio === studio) this.#receive(message);
    });
    studio.onEnd((reason) => {
      if (this.#studio === studio) this.#breakDown(new Error(reason));
    });
    return studio;
  }

  #receive(message: FromStudio): void {
    // That it is there, and what has been given up, concerns nobody.
    if ('ready' in message || message.id !== this.#running?.id) return;
    const { resolve, reject } = this.#finished();
    if ('painted' in message) resolve(message.painted);
    else reject('cancelled' in message ? cancelled() : new Error(message.fault));
    this.#next();
  }

  /** Nobody waits for it any more; what is being drawn is given up at the next opportunity. */
  #drop(order: Order): void {
    this.#waiting = this.#waiting.filter((other) => other !== order);
    if (this.#running?.reject === order.reject) this.#studio?.post({ cancel: this.#running.id });
    order.reject(cancelled());
  }

  #lose(time: number): void {
    const seconds = Math.round((time + this.#grace) / 1000);
    this.#breakDown(refused(`the picture was given up after ${seconds} s; show less of the map`));
  }

  #breakDown(error: unknown): void {
    this.#studio?.end();
    this.#studio = undefined;
    this.#sent = new SentTexts();
    if (this.#running) this.#finished().reject(error);
    this.#next();
  }

  #finished(): Order {
    const order = this.#running;
    this.#running = undefined;
    if (!order) throw new Error('no picture is being drawn');
    clearTimeout(order.alarm);
    return order;
  }
}

interface Order {
  readonly map: LoadedMap;
  readonly wish: PictureWish;
  readonly resolve: (painted: Painted) => void;
  readonly reject: (error: unknown) => void;
}

// Node and browsers have them; they are named here so that the server needs the types of neither.
declare const setTimeout: (action: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;
