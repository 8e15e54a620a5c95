/** How `check` can write down what it found. */
export const formats = [
  'stylish',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'markdown',
  'rdjson',
  'agent',
] as const;

export type Format = (typeof formats)[number];
