import { inEnglish, type Phrase, type Sourced, type SourceRef } from '@migmap/core';
import type { Level, PresetName } from '../settings.ts';

/** What is wrong with a configuration: a sentence that says the way out, and the place. */
export interface ConfigProblem {
  /** In English. */
  readonly message: string;
  readonly said: Phrase;
  readonly source: SourceRef;
}

export function configProblem(said: Phrase, source: SourceRef): ConfigProblem {
  return { message: inEnglish(said), said, source };
}

/** What one file says by itself. */
export interface ConfigFile {
  readonly extends: readonly Sourced<string>[];
  readonly rules: readonly RuleSetting[];
  readonly ignore: readonly Sourced<string>[];
  readonly requiredVersion?: Sourced<string>;
  readonly asOf?: Sourced<string>;
}

/** What a file says of one rule, or of all rules of a category. */
export interface RuleSetting {
  /** A code or a category. */
  readonly code: string;
  readonly severity?: Sourced<Level>;
  readonly options: Readonly<Record<string, Sourced<number>>>;
}

/** What a file says together with all that it extends, each value with the place that it comes from. */
export interface Configuration {
  /** The file itself, and all that it extends. */
  readonly files: readonly string[];
  readonly preset?: Sourced<PresetName>;
  /** By code or category. */
  readonly severities: Readonly<Record<string, Sourced<Level>>>;
  /** By code, then by name of the option. */
  readonly options: Readonly<Record<string, Readonly<Record<string, Sourced<number>>>>>;
  /** Patterns as in a `.gitignore`; of several files, first those of what is extended. */
  readonly ignore: readonly Sourced<string>[];
  /** All of them have to be met. */
  readonly requiredVersions: readonly Sourced<string>[];
  readonly asOf?: Sourced<string>;
  readonly problems: readonly ConfigProblem[];
}
