import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../bundle.ts';

/** A run of the tests, whatever VS Code it is in. */
export interface SuiteRun {
  readonly vsix: string;
  /** The file whose `run` VS Code calls. */
  readonly suite: string;
  readonly grep: string;
}

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
  const tests = globSync('*.spec.ts', { cwd: here('../vscode') }).sort();
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

/** Tells whether a run is one that has passed: nothing counts as passed but tests that did. */
export function judged(outcome: Outcome | undefined): boolean {
  if (!outcome) {
    process.stdout.write('The tests have not come to their end.\n');
    return false;
  }
  const { lines, passed, failed } = outcome;
  process.stdout.write(`${lines.join('\n')}\n\n${passed} passed, ${failed} failed\n`);
  return passed > 0 && failed === 0;
}

export function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
