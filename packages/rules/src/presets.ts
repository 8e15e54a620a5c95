import type { RuleMeta, Severity } from './rule.ts';
import type { Level, OptionValues, PresetName } from './settings.ts';

export interface Preset {
  readonly name: PresetName;
  readonly description: string;
  /** What becomes of a finding of this severity. */
  readonly levels: Readonly<Record<Severity, Level>>;
  readonly options: OptionValues;
}

export const presets: Readonly<Record<PresetName, Preset>> = {
  minimal: {
    name: 'minimal',
    description: 'contradictions only',
    levels: { error: 'error', warning: 'off', info: 'off' },
    options: {},
  },
  recommended: {
    name: 'recommended',
    description: 'contradictions, good practice, and hints',
    levels: { error: 'error', warning: 'warning', info: 'info' },
    options: {},
  },
  strict: {
    name: 'strict',
    description: 'warnings count as errors; silencers say until when and by whom',
    levels: { error: 'error', warning: 'error', info: 'info' },
    options: { 'silence/no-reason': { signed: 1 } },
  },
};

/** The level at which a preset has a rule, as its metadata says; one finding may weigh more or less. */
export function levelIn(preset: PresetName, meta: RuleMeta): Level {
  const mayBeError = preset === 'minimal' && meta.escalates === true;
  return presets[preset].levels[mayBeError ? 'error' : meta.severity];
}
