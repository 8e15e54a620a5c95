/** The keys of a configuration and what they are for; messages, schema and completion come from here. */
export const configKeys = {
  $schema: 'Where the schema of this file is, for editors.',
  extends:
    'What this file builds on: `migmap:recommended` (the default), `migmap:strict`, `migmap:minimal`, or another file, by its path from here. Of several, a later one stands over those before it, and this file over all.',
  rules:
    'By code or category: a severity, or an object with `severity` and `options`. A code stands over its category.',
  ignore:
    'Files and folders to leave aside, as patterns of a `.gitignore` in the folder of this configuration. A file that is named on the command line counts all the same, and so does one that a map imports.',
  requiredVersion: 'The versions of migmap that may read this: `^1.2.0`.',
  asOf: 'Today, for the rules that compare with it; without it, or `--as-of`, they are off.',
} as const;

export type ConfigKey = keyof typeof configKeys;

/** What the object of a rule may hold. */
export const ruleKeys = {
  severity: 'How much its findings weigh; without it, what the preset says.',
  options: 'Its thresholds.',
} as const;

export const PRESET_PREFIX = 'migmap:';
