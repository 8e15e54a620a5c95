import type { Painted, PictureWish } from './wish.ts';

/* What the server and the thread that draws say to each other. */

export type ToStudio = PictureJob | { readonly cancel: number };

export interface PictureJob {
  readonly id: number;
  /** The file at which the map starts. */
  readonly entry: string;
  readonly root: string;
  /** Texts of the map that the studio does not have. */
  readonly texts: readonly (readonly [uri: string, text: string])[];
  /** Files that are no longer part of it. */
  readonly dropped: readonly string[];
  /** Maps that it need not remember. */
  readonly forgotten: readonly string[];
  readonly wish: PictureWish;
}

export type FromStudio =
  | { readonly id: 0; readonly ready: true }
  | { readonly id: number; readonly painted: Painted }
  | { readonly id: number; readonly cancelled: true }
  | { readonly id: number; readonly fault: string };

/** One end of the way between the two. */
export interface Port<Out, In> {
  post(message: Out): void;
  listen(listener: (message: In) => void): void;
  /** The job that was given up last, where that can be seen before the message about it is read. */
  lastCancelled?(): number;
}
