import { fileURLToPath } from 'node:url';
import type { Profile, Sourced, SourceFile } from '@migmap/core';
import {
  type Configuration,
  type Level,
  mayBecome,
  presets,
  type RuleMeta,
  type RuleOption,
  type Settings,
} from '@migmap/rules';
import { placeOf } from '../json/placed.ts';
import { shownPath } from '../places.ts';
import { readConfiguration } from './read-configuration.ts';

export interface Question {
  /** The map, as it is named to the user. */
  readonly file: string;
  readonly profile: Profile;
  /** The configuration that counts for it, if there is one. */
  readonly config: string | undefined;
  /** What the command line says. */
  readonly over: Settings;
  readonly rules: readonly RuleMeta[];
  readonly cwd: string;
}

/** What counts for a map, as JSON in which every value says where it comes from. */
export async function printedConfig(
  question: Question,
): Promise<{ readonly text: string; readonly objections: readonly string[] }> {
  const { config, rules, cwd } = question;
  const read = config === undefined ? undefined : await readConfiguration(config, { cwd, rules });
  if (read && read.objections.length > 0) return { text: '', objections: read.objections };
  const said: Said = {
    ...question,
    configuration: read?.configuration ?? nothing,
    texts: read?.texts ?? new Map(),
  };
  return { text: `${JSON.stringify(effective(said), null, 2)}\n`, objections: [] };
}

interface Said extends Question {
  readonly configuration: Configuration;
  readonly texts: ReadonlyMap<string, SourceFile>;
}

/** A value, and where it is said. */
interface Origin<T> {
  readonly value: T;
  readonly from: string;
}

const nothing: Configuration = {
  files: [],
  severities: {},
  options: {},
  ignore: [],
  requiredVersions: [],
  problems: [],
};

function effective(said: Said): object {
  const { file, profile, configuration, texts, cwd } = said;
  return {
    file,
    profile,
    configurations: [...texts.values()].map(({ uri }) => shownPath(fileURLToPath(uri), cwd)),
    preset: presetOf(said),
    asOf: asOfOf(said),
    requiredVersion: configuration.requiredVersions.map((version) => withOrigin(version, said)),
    ignore: configuration.ignore.map((pattern) => withOrigin(pattern, said)),
    rules: Object.fromEntries(said.rules.map((meta) => [meta.code, ruleOf(meta, said)])),
  };
}

function presetOf(said: Said): Origin<string> {
  const { preset } = said.configuration;
  if (preset === undefined) return { value: 'migmap:recommended', from: 'the default' };
  return { value: `migmap:${preset.value}`, from: placeOf(preset.source, said.texts, said.cwd) };
}

function asOfOf(said: Said): Origin<string> | null {
  if (said.over.asOf !== undefined) return { value: said.over.asOf, from: '--as-of' };
  const { asOf } = said.configuration;
  return asOf === undefined ? null : withOrigin(asOf, said);
}

function withOrigin<T>({ value, source }: Sourced<T>, { texts, cwd }: Said): Origin<T> {
  return { value, from: placeOf(source, texts, cwd) };
}

function ruleOf(meta: RuleMeta, said: Said): object {
  const options = (meta.options ?? []).map((option) => [option.name, optionOf(option, meta, said)]);
  return {
    ...severityOf(meta, said),
    ...(options.length > 0 ? { options: Object.fromEntries(options) } : {}),
  };
}

function severityOf(meta: RuleMeta, said: Said): object {
  if (meta.needsToday && asOfOf(said) === null) return { severity: 'off', from: 'no asOf' };
  const level = saidOf(meta, said);
  if (level) return { severity: level.value, from: level.from };
  const { value, from } = presetOf(said);
  const { levels } = presets[said.configuration.preset?.value ?? 'recommended'];
  const usual = meta.escalates && said.profile === 'critical' ? 'error' : meta.severity;
  const critical = meta.escalates && usual !== 'error' ? { whereCritical: levels.error } : {};
  return { severity: levels[usual], ...critical, from: from === 'the default' ? value : from };
}

/** What is said of a rule, by its code or its category: on the command line, else in a file. */
function saidOf(meta: RuleMeta, said: Said): Origin<Level> | undefined {
  const { code, category } = meta;
  const { severities = {} } = said.over;
  const given = severities[code] ?? severities[category];
  if (given !== undefined) return mayBecome(meta, given) ? { value: given, from: '--rule' } : undefined;
  const written = said.configuration.severities[code] ?? said.configuration.severities[category];
  return written && mayBecome(meta, written.value) ? withOrigin(written, said) : undefined;
}

function optionOf(option: RuleOption, { code }: RuleMeta, said: Said): Origin<number> {
  const written = said.configuration.options[code]?.[option.name];
  if (written !== undefined) return withOrigin(written, said);
  const preset = presetOf(said);
  const byPreset = presets[said.configuration.preset?.value ?? 'recommended'].options[code]?.[option.name];
  if (byPreset !== undefined) return { value: byPreset, from: preset.from };
  if (typeof option.default === 'number') return { value: option.default, from: 'the default' };
  return { value: option.default[said.profile], from: `profile ${said.profile}` };
}
