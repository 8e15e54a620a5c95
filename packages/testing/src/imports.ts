import { builtinModules } from 'node:module';

/** What a package may import, beside its own files. `node` stands for the modules of Node. */
export interface Allowance {
  readonly source: readonly string[];
  /** Its tests may know more: they run on Node, with the tools of the tests. */
  readonly tests: readonly string[];
}

const testTools = ['node', 'mocha', 'fast-check', 'ajv', '@migmap/testing'];
const readers = ['@migmap/core', '@migmap/rules', '@migmap/language'];

/** The table of `packages/README.md`, as code. */
export const allowances: Readonly<Record<string, Allowance>> = {
  core: { source: ['temporal-polyfill'], tests: testTools },
  rules: { source: ['@migmap/core'], tests: testTools },
  language: { source: ['@migmap/core', '@migmap/rules', 'langium'], tests: testTools },
  cli: { source: [...readers, 'ignore', 'node'], tests: testTools },
  testing: { source: [...readers, ...testTools, 'langium', 'esbuild'], tests: [] },
};

const statement =
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|^[^/*`'"]*\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Every module that a text names in an import or a re-export. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? '');
}

/** Says what is wrong with one import of a file, or nothing. */
export function objection(path: string, target: string): string | undefined {
  const [, owner = '', area = ''] = path.split('/');
  const allowance = allowances[owner];
  if (allowance === undefined) return `${owner} does not stand in the table`;
  if (target.startsWith('.')) return relativeObjection(path, owner, target);
  const isSource = area === 'src' && !path.endsWith('.test.ts');
  const allowed = isSource ? allowance.source : [...allowance.source, ...allowance.tests, 'esbuild'];
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
