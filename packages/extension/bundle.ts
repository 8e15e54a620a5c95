import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** The root of the project: the manifest lies there, and with it all that its paths name. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Writes what the manifest runs into `dist/`, and its words in all languages beside it. */
export async function bundle(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await Promise.all([forNode(), serverForNode(), forBrowser(), serverForBrowser(), ...pages()]);
  placeWords();
}

/** An editor looks for the words of the manifest beside it only. They are ignored by git, as all that is built. */
export function placeWords(): void {
  for (const name of readdirSync(words)) copyFileSync(join(words, name), join(root, name));
}

const dist = join(root, 'dist');
const words = here('nls');

const common: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  // Its other form asks for its parts in a way that no bundler can follow.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};

async function forNode(): Promise<void> {
  await build({
    ...common,
    entryPoints: { extension: here('src/node.ts') },
    outdir: dist,
    platform: 'node',
    target: 'node22',
    external: ['vscode'],
  });
}

/** The server is a process of its own, and what draws is a thread of that, which starts from the same file. */
async function serverForNode(): Promise<void> {
  await build({
    ...common,
    stdin: {
      contents: `import { isMainThread } from 'node:worker_threads';
import { drawPictures, startServer } from '@migmap/server';
if (isMainThread) startServer({ pictureWorker: __filename });
else drawPictures();`,
      resolveDir: here('.'),
    },
    outfile: join(dist, 'server.js'),
    platform: 'node',
    target: 'node22',
  });
}

async function forBrowser(): Promise<void> {
  await build({
    ...common,
    entryPoints: { browser: here('src/browser.ts') },
    outdir: dist,
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
  });
}

async function serverForBrowser(): Promise<void> {
  await build({
    ...common,
    entryPoints: { 'browser-server': here('../server/src/browser.ts') },
    outdir: dist,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  });
}

function pages(): Promise<void>[] {
  return [
    page('webview', '../webview/src/main.ts', '../webview/src/style.css'),
    page('compare', '../webview/src/compare/main.ts', '../webview/src/compare/style.css'),
  ];
}

/** The page of a panel: a script and a style, both of that name. */
async function page(name: string, script: string, style: string): Promise<void> {
  await build({
    ...common,
    entryPoints: [here(script), here(style)],
    entryNames: name,
    outdir: dist,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  });
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
