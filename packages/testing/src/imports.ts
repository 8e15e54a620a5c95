import { builtinModules } from 'node:module';

/** What a package may import, beside its own files. `node` stands for the modules of Node. */
export interface Allowance {
  readonly source: readonly string[];
  /** Its tests may know more: they run on Node, with the tools of the tests. */
  readonly tests: readonly string[];
  /** What one folder or one file of its source may import beside that. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
}

const testTools = ['node', 'mocha', 'fast-check', 'ajv', 'xmllint-wasm', '@migmap/testing'];
/** An entry of its own, so that what reads maps loads nothing of an editor's language. */
const lspEntry = '@migmap/language/lsp';
/** The words of other languages, which nothing loads that speaks English only. */
const wordsEntry = '@migmap/language/words';
const readers = ['@migmap/core', '@migmap/rules', '@migmap/language'];

/** The table of `packages/README.md`, as code. */
export const allowances: Readonly<Record<string, Allowance>> = {
  core: { source: ['temporal-polyfill'], tests: testTools },
  rules: { source: ['@migmap/core'], tests: [...testTools, 'jsonc-parser'] },
  language: {
    source: ['@migmap/core', '@migmap/rules', 'langium'],
    // Its own second entry as well, for what is held against the tokens of the server.
    tests: [...testTools, lspEntry, 'vscode-textmate', 'vscode-oniguruma'],
    parts: { lsp: ['vscode-languageserver-types'] },
  },
  diagram: { source: ['@migmap/core'], tests: testTools },
  exporters: { source: ['@migmap/core', '@migmap/diagram', '@resvg/resvg-wasm'], tests: testTools },
  // Types only, which `imports.test.ts` sees to: nothing in it runs.
  protocol: { source: ['@migmap/core', '@migmap/diagram'], tests: testTools },
  server: {
    source: [
      ...readers,
      lspEntry,
      wordsEntry,
      '@migmap/diagram',
      '@migmap/exporters',
      '@migmap/protocol',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'jsonc-parser',
      'semver',
    ],
    tests: [...testTools, 'vscode-languageserver-protocol'],
    // All else starts in a browser as well.
    parts: { 'disk.ts': ['node'], 'maps-beneath.ts': ['ignore'], 'threads.ts': ['node'] },
  },
  cli: {
    source: [...readers, '@migmap/diagram', '@migmap/exporters', 'ignore', 'jsonc-parser', 'semver', 'node'],
    tests: [...testTools, 'yaml', '@actions/expressions', '@actions/workflow-parser', 'dockerfile-utils'],
    parts: { fixing: ['diff'], watching: ['chokidar'] },
  },
  webview: { source: ['@migmap/protocol'], tests: testTools },
  extension: {
    source: ['@migmap/protocol', 'vscode', 'vscode-languageclient'],
    // What builds it puts the server beside it, which the extension itself starts without knowing it.
    tests: [
      ...testTools,
      '@migmap/server',
      'vscode',
      'playwright-core',
      '@vscode/vsce',
      '@vscode/test-electron',
      'axe-core',
    ],
  },
  testing: {
    source: [
      ...readers,
      wordsEntry,
      ...testTools,
      '@migmap/diagram',
      '@resvg/resvg-js',
      'langium',
      'esbuild',
      'playwright-core',
      '@hpcc-js/wasm-graphviz',
      '@terrastruct/d2',
    ],
    tests: [],
  },
};

const statement =
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|^[^/*`'"]*\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Every module that a text names in an import or a re-export. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? '');
}

/** Says what is wrong with one import of a file, or nothing. */
export function objection(path: string, target: string): string | undefined {
  const [, owner = '', area = '', part = ''] = path.split('/');
  const allowance = allowances[owner];
  if (allowance === undefined) return `${owner} does not stand in the table`;
  if (target.startsWith('.')) return relativeObjection(path, owner, target);
  const isSource = area === 'src' && !path.endsWith('.test.ts');
  const allowed = [...allowance.source, ...(allowance.parts?.[part] ?? [])];
  if (!isSource) allowed.push(...allowance.tests, 'esbuild');
  if (allowed.includes(target)) return undefined;
  if (isDeep(target)) return `${target}: import a package by its name only`;
  return allowed.includes(moduleName(target)) ? undefined : `${owner} may not know ${target}`;
}

function relativeObjection(path: string, owner: string, target: string): string | undefined {
  const resolved = new URL(target, `file:///${path}`).pathname.slice(1);
  if (!resolved.startsWith(`packages/${owner}/`)) return `${target} leaves the package`;
  return /\.(ts|json)$/.test(target) ? undefined : `${target} has no ending .ts`;
}

function isDeep(target: string): boolean {
  return target.startsWith('@migmap/') && target.split('/').length > 2;
}

function moduleName(target: string): string {
  if (target.startsWith('node:') || builtinModules.includes(target)) return 'node';
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? target);
}
