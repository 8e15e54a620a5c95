import type { Profile } from '@migmap/core';
import { presets } from './presets.ts';
import type { RuleMeta } from './rule.ts';
import type { Settings } from './settings.ts';

/** The value of a rule's option: the caller's, else the preset's, else the profile's. */
export function optionValue(meta: RuleMeta, name: string, profile: Profile, settings: Settings): number {
  const option = meta.options?.find((candidate) => candidate.name === name);
  if (!option) throw new Error(`${meta.code} has no option ${name}`);
  const preset = presets[settings.preset ?? 'recommended'];
  const said = settings.options?.[meta.code]?.[name] ?? preset.options[meta.code]?.[name];
  if (said !== undefined) return said;
  return typeof option.default === 'number' ? option.default : option.default[profile];
}
