import type { ThemeName } from '@migmap/diagram';
import type { Reading } from './maps.ts';

/**
 * Client to server: a picture of a text that is no file, such as a map in the middle of a Markdown document. It is a
 * map of its own; of what it imports nothing is known, and nothing is said.
 */
export const pictureOfText = 'migmap/pictureOfText';

export interface PictureOfTextParams {
  readonly text: string;
  /** One of our own views, or one that the text declares; where there is none of that name, the map. */
  readonly view?: string;
  /** The colours of the SVG; `light` if nothing is said. */
  readonly theme?: ThemeName;
}

export interface PictureOfTextResult {
  readonly reading: Reading;
  /** Absent where the text cannot be read as a whole, or has no service that could be shown. */
  readonly svg?: string;
  /** What keeps it from being read, and the errors of its plan; nothing less grave. */
  readonly problems: readonly TextProblem[];
}

export interface TextProblem {
  /** From 0, as everywhere in the protocol. */
  readonly line: number;
  readonly code: string;
  readonly message: string;
}
