import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tally } from '@migmap/testing';
import { build } from 'esbuild';
import { root } from '../../bundle.ts';

/** A run of the tests, whatever VS Code it is in. */
export interface SuiteRun {
  readonly vsix: string;
  /** The file whose `run` VS Code calls. */
  readonly suite: string;
  readonly grep: string;
  readonly specs: Specs;
}

/** Which tests run in a window: those in one folder, or those in several at once. */
export type Specs = 'spec' | 'folders';

/** What these tests are copied, and what of it their window opens. */
export const opened: Readonly<Record<Specs, { readonly from: string; readonly opens: string }>> = {
  spec: { from: '../workspace', opens: '' },
  folders: { from: '../folders', opens: 'two.code-workspace' },
};

/** What the tests left behind when all was done; a run that has not written it has not passed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** One for each test. */
  readonly lines: readonly string[];
}

/** The tests as VS Code can load them: each a bundle, with what runs them beside. */
export async function bundledSuite(): Promise<string> {
  const folder = join(root, '.cache', 'vscode-suite');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tests = globSync(['*.spec.ts', '*.folders.ts'], { cwd: here('../vscode') }).sort();
  await build({
    entryPoints: ['run.ts', ...tests].map((name) => ({
      in: join(here('../vscode'), name),
      out: basename(name, '.ts'),
    })),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
  return join(folder, 'run.js');
}

/**
 * Of a run in VS Code: one that left nothing behind, ended badly, or tried nothing has failed; but of tests that were
 * chosen by their words, all may be in another window.
 */
export function tallyOf(outcome: Outcome | undefined, code: number, grep: string): Tally {
  if (!outcome) process.stdout.write('The tests have not come to their end.\n');
  else process.stdout.write(`${outcome.lines.join('\n')}\n\n`);
  const { passed, failed } = outcome ?? { passed: 0, failed: 0 };
  const isBad = !outcome || code !== 0 || (passed === 0 && grep === '');
  return { passed, failed: failed === 0 && isBad ? 1 : failed, skipped: [] };
}

export function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
