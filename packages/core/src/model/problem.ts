import type { Phrase } from '../words/phrase.ts';
import type { SourceRef } from './source.ts';

/** A replacement of a range of text; an empty range inserts. */
export interface TextEdit {
  readonly source: SourceRef;
  readonly text: string;
}

/** A way out, offered as one action. `safe` ones may be applied without asking (`--fix`). */
export interface Fix {
  readonly title: Phrase;
  readonly edits: readonly TextEdit[];
  readonly safe?: boolean;
}

/** Another place that explains a finding. */
export interface Related {
  readonly source: SourceRef;
  readonly message: Phrase;
}

/**
 * What reading a text found wrong with it. Problems are values that travel with the map;
 * the rule of the same code turns them into findings.
 */
export interface Problem {
  /** A code of the categories `syntax` or `reference`, or `silence`. */
  readonly code: string;
  readonly source: SourceRef;
  readonly message: Phrase;
  readonly names?: readonly string[];
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}
