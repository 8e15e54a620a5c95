import type { Sourced } from '@migmap/core';
import type { Level, PresetName, Settings } from '../settings.ts';
import type { ConfigFile, Configuration } from './config.ts';
import { PRESET_PREFIX } from './keys.ts';

/** What a chain of files says together, each standing over those before it. */
export type Merged = Omit<Configuration, 'files' | 'problems'>;

/** One link of the chain: a preset that was named, or what a file says by itself. */
export type Layer = { readonly preset: Sourced<PresetName> } | { readonly config: ConfigFile };

export const nothingSaid: Merged = { severities: {}, options: {}, ignore: [], requiredVersions: [] };

export function merge(layers: readonly Layer[]): Merged {
  let merged = nothingSaid;
  for (const layer of layers) {
    merged = 'preset' in layer ? { ...merged, preset: layer.preset } : over(merged, layer.config);
  }
  return merged;
}

/** The settings of a check, without the places that they come from. */
export function settingsOf({ preset, severities, options, asOf }: Merged): Settings {
  return {
    ...(preset ? { preset: preset.value } : {}),
    ...(asOf ? { asOf: asOf.value } : {}),
    severities: values(severities),
    options: Object.fromEntries(Object.entries(options).map(([code, own]) => [code, values(own)])),
  };
}

/** What is said later stands over what was said before, rule by rule. */
export function settingsOver(below: Settings, later: Settings): Settings {
  return {
    ...below,
    ...later,
    severities: severitiesOver(below.severities ?? {}, later.severities ?? {}),
    options: { ...below.options, ...later.options },
  };
}

/** What is said later of a category stands over what was said of its codes before. */
function severitiesOver<T>(
  below: Readonly<Record<string, T>>,
  later: Readonly<Record<string, T>>,
): Record<string, T> {
  const kept = Object.entries(below).filter(([code]) => {
    const [category = ''] = code.split('/');
    return category === code || !(category in later);
  });
  return { ...Object.fromEntries(kept), ...later };
}

/** The preset that an item of `extends` names, if it names one. */
export function presetIn({ value, source }: Sourced<string>): Sourced<PresetName> | undefined {
  if (!value.startsWith(PRESET_PREFIX)) return undefined;
  return { value: value.slice(PRESET_PREFIX.length) as PresetName, source };
}

function over(below: Merged, { rules, ignore, requiredVersion, asOf }: ConfigFile): Merged {
  const said: Record<string, Sourced<Level>> = {};
  const options: Record<string, Readonly<Record<string, Sourced<number>>>> = { ...below.options };
  for (const { code, severity, options: own } of rules) {
    if (severity) said[code] = severity;
    if (Object.keys(own).length > 0) options[code] = { ...options[code], ...own };
  }
  return {
    ...below,
    severities: severitiesOver(below.severities, said),
    options,
    ignore: [...below.ignore, ...ignore],
    requiredVersions: requiredVersion ? [...below.requiredVersions, requiredVersion] : below.requiredVersions,
    ...(asOf ? { asOf } : {}),
  };
}

function values<T>(said: Readonly<Record<string, Sourced<T>>>): Record<string, T> {
  return Object.fromEntries(Object.entries(said).map(([name, { value }]) => [name, value]));
}
