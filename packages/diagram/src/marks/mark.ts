import type { Font } from '../text/measure.ts';

/**
 * A colour by its meaning; the theme knows what it looks like. Beside the names of a theme:
 * `scale/2/7` is the third of seven in an order, `ramp/2/7` the same in shades of the accent, `category/3`
 * one of several without order, `on/…` is the ink that can be read on another.
 */
export type Paint = string;

export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
}

export interface RectMark {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export interface CircleMark {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export interface PathMark {
  readonly type: 'path';
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export interface TextMark {
  readonly type: 'text';
  /** The left end of the line, or its middle or right end, as `anchor` says; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: Font;
  readonly fill: Paint;
  readonly anchor?: 'middle' | 'end';
  readonly struck?: boolean;
  /**
   * The text nearly fills its box: a viewer with another font is told the width to keep to.
   */
  readonly fit?: number;
}

/** A thing: what it shows belongs together, has a name, and may be pointed at. */
export interface GroupMark {
  readonly type: 'group';
  /** A qualified name: `service/mail`, `edge/mail/dns`. */
  readonly id?: string;
  /** What screen readers and tooltips say. */
  readonly title?: string;
  readonly description?: string;
  /** What sort of thing it is, for whoever styles or finds it: `service`, `edge hard`. */
  readonly role?: string;
  readonly opacity?: number;
  readonly marks: readonly Mark[];
}

export type Mark = RectMark | CircleMark | PathMark | TextMark | GroupMark;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}
