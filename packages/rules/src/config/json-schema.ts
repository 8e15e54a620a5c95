import { presets } from '../presets.ts';
import { rules as allRules } from '../registry.ts';
import type { RuleMeta, RuleOption } from '../rule.ts';
import type { Level } from '../settings.ts';
import { mayBecome } from '../severity.ts';
import { levels } from './firm.ts';
import { type ConfigKey, configKeys, PRESET_PREFIX, ruleKeys } from './keys.ts';

/** The JSON Schema of a configuration, made of the rules' own metadata: for editors and for people. */
export function configSchema(): object {
  const metas = allRules.map(({ meta }) => meta);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'The configuration of migmap: migmap.config.json',
    allowComments: true,
    allowTrailingCommas: true,
    type: 'object',
    additionalProperties: false,
    properties: described({
      $schema: { type: 'string' },
      extends: {
        anyOf: [{ $ref: '#/definitions/base' }, { type: 'array', items: { $ref: '#/definitions/base' } }],
        default: 'migmap:recommended',
      },
      rules: { type: 'object', additionalProperties: false, properties: ruleProperties(metas) },
      ignore: { type: 'array', items: { type: 'string' } },
      requiredVersion: { type: 'string' },
      asOf: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    }),
    definitions: { base, ...settingDefinitions() },
  };
}

const base = {
  anyOf: [
    {
      enum: Object.keys(presets).map((name) => PRESET_PREFIX + name),
      enumDescriptions: Object.values(presets).map(({ description }) => description),
    },
    { type: 'string', pattern: '^(?![A-Za-z]{2,}:)\\s*\\S' },
  ],
};

/** For each lowest severity that a rule may have: a severity, and a setting that holds one. */
function settingDefinitions(): Record<string, object> {
  const ofFloor = levels.map((floor, index): [string, object][] => [
    [`severity-${floor}`, { description: ruleKeys.severity, enum: levels.slice(0, index + 1) }],
    [`setting-${floor}`, settingSchema({ severity: severityFrom(floor) }, floor)],
  ]);
  return Object.fromEntries(ofFloor.flat());
}

function settingSchema(properties: object, floor: Level): object {
  return { anyOf: [severityFrom(floor), { type: 'object', additionalProperties: false, properties }] };
}

function severityFrom(floor: Level): object {
  return { $ref: `#/definitions/severity-${floor}` };
}

function described(properties: Readonly<Record<ConfigKey, object>>): object {
  const entries = Object.entries(properties) as [ConfigKey, object][];
  return Object.fromEntries(
    entries.map(([key, schema]) => [key, { description: configKeys[key], ...schema }]),
  );
}

function ruleProperties(metas: readonly RuleMeta[]): object {
  const categories = [...new Set(metas.map(({ category }) => category))];
  const ofCategories = categories.map((category) => [category, categorySchema(category, metas)]);
  return Object.fromEntries([...ofCategories, ...metas.map((meta) => [meta.code, ruleSchema(meta)])]);
}

function categorySchema(category: string, metas: readonly RuleMeta[]): object {
  const own = metas.filter((meta) => meta.category === category);
  const floor = levels.findLast((level) => own.some((meta) => mayBecome(meta, level))) ?? 'error';
  return { description: `All rules of ${category}.`, $ref: `#/definitions/setting-${floor}` };
}

function ruleSchema(meta: RuleMeta): object {
  const { summary, severity, escalates, options = [] } = meta;
  const description = `${summary} Usually: ${severity}${escalates ? ', error where it is critical' : ''}.`;
  const floor = levels.findLast((level) => mayBecome(meta, level)) ?? 'error';
  if (options.length === 0) return { description, $ref: `#/definitions/setting-${floor}` };
  const properties = { severity: severityFrom(floor), options: optionsSchema(options) };
  return { description, ...settingSchema(properties, floor) };
}

function optionsSchema(options: readonly RuleOption[]): object {
  const properties = options.map((option) => [option.name, optionSchema(option)]);
  return {
    description: ruleKeys.options,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function optionSchema({ description, default: usual }: RuleOption): object {
  if (typeof usual === 'number') return { description, type: 'number', minimum: 0, default: usual };
  const byProfile = Object.entries(usual).map(([profile, value]) => `${value} (${profile})`);
  return { description: `${description}; usually ${byProfile.join(', ')}`, type: 'number', minimum: 0 };
}
