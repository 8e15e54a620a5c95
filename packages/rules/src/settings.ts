import type { IsoDate } from '@migmap/core';
import type { Severity } from './rule.ts';

export type Level = 'off' | Severity;

export type OptionValues = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a caller may decide about a check. */
export interface Settings {
  /** Today; rules that compare with it are off without. */
  readonly asOf?: IsoDate;
  /** Default `recommended`. */
  readonly preset?: PresetName;
  /** By code, or by category; the code wins. */
  readonly severities?: Readonly<Record<string, Level>>;
  /** By code, then by name of the option. */
  readonly options?: OptionValues;
  /** Only these codes or categories. */
  readonly only?: readonly string[];
}

export type PresetName = 'minimal' | 'recommended' | 'strict';
