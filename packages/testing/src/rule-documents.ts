import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configSchema, type Rule, rules } from '@migmap/rules';

/** A file that is made out of the rules, from the root. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the rules' own pages and metadata say, as files for readers and for the command line. */
export function ruleDocuments(): Document[] {
  return [
    { path: 'packages/rules/src/generated/pages.ts', text: pagesModule() },
    { path: 'packages/rules/README.md', text: catalogue() },
    { path: 'packages/cli/schemas/config.schema.json', text: `${JSON.stringify(configSchema(), null, 2)}\n` },
  ];
}

export function fullPath(path: string): string {
  return root + path;
}

/** The text of a rule's page, if it has one. */
export function pageText(code: string): string | undefined {
  const path = fullPath(`packages/rules/src/${code}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

function pagesModule(): string {
  const entries = rules.flatMap(({ meta }) => {
    const text = pageText(meta.code);
    return text === undefined ? [] : [`  ${JSON.stringify(meta.code)}: ${JSON.stringify(text)},`];
  });
  return [
    '// Made of the pages beside the rules by `npm run generate:pages`; do not edit.',
    'export const pages: Readonly<Record<string, string>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

const introduction = `# The rules

Made of the rules' own metadata by \`npm run generate:pages\`; do not edit. Each code leads to its page.

E error, W warning, I information. W→E: a warning, and an error where the service's criticality or the map's profile is \`critical\`. ✕ cannot be silenced. ⚒ some of its findings have a fix. ⏲ only with a date of today (\`--as-of\`). Δ only in \`migmap diff\`.
`;

function catalogue(): string {
  const categories = [...new Set(rules.map(({ meta }) => meta.category))];
  return [introduction, ...categories.map(section)].join('\n');
}

function section(category: string): string {
  const rows = rules.filter(({ meta }) => meta.category === category).map(row);
  return [`## ${category}`, '| code | | finds |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

const letters = { error: 'E', warning: 'W', info: 'I' };

function row({ meta }: Rule): string {
  const marks = [
    meta.escalates ? 'W→E' : letters[meta.severity],
    meta.unsilenceable ? '✕' : '',
    meta.fixable ? '⚒' : '',
    meta.needsToday ? '⏲' : '',
    meta.needsChange ? 'Δ' : '',
  ];
  return `| [${meta.code}](src/${meta.code}.md) | ${marks.filter((mark) => mark !== '').join(' ')} | ${meta.summary} |`;
}
