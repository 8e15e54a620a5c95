import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** The root of the project: the manifest lies there, and with it all that its paths name. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Writes what the manifest runs into `dist/`, and its words in all languages beside it. */
export async function bundle(): Promise<void> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'dist-'));
  try {
    const builds = [forNode, serverForNode, forBrowser, serverForBrowser, pageOfMaps, pageOfComparisons];
    await Promise.all(builds.map((one) => one(folder)));
    replaceBy(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  placeWords();
}

/** Whoever packs or runs it meanwhile finds each file whole: the old one or the new one. */
function replaceBy(folder: string): void {
  const built = readdirSync(folder);
  mkdirSync(dist, { recursive: true });
  for (const name of built) renameSync(join(folder, name), join(dist, name));
  for (const name of readdirSync(dist)) if (!built.includes(name)) rmSync(join(dist, name), { force: true });
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

async function forNode(folder: string): Promise<void> {
  await build({
    ...common,
    entryPoints: { extension: here('src/node.ts') },
    outdir: folder,
    platform: 'node',
    target: 'node22',
    external: ['vscode'],
  });
}

/** The server is a process of its own, and what draws is a thread of that, which starts from the same file. */
async function serverForNode(folder: string): Promise<void> {
  await build({
    ...common,
    stdin: {
      contents: `import { isMainThread } from 'node:worker_threads';
import { drawPictures, startServer } from '@migmap/server';
if (isMainThread) startServer({ pictureWorker: __filename });
else drawPictures();`,
      resolveDir: here('.'),
    },
    outfile: join(folder, 'server.js'),
    platform: 'node',
    target: 'node22',
  });
}

async function forBrowser(folder: string): Promise<void> {
  await build({
    ...common,
    entryPoints: { browser: here('src/browser.ts') },
    outdir: folder,
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
  });
}

async function serverForBrowser(folder: string): Promise<void> {
  await build({
    ...common,
    entryPoints: { 'browser-server': here('../server/src/browser.ts') },
    outdir: folder,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  });
}

function pageOfMaps(folder: string): Promise<void> {
  return page(folder, 'webview', { script: '../webview/src/main.ts', style: '../webview/src/style.css' });
}

function pageOfComparisons(folder: string): Promise<void> {
  const parts = { script: '../webview/src/compare/main.ts', style: '../webview/src/compare/style.css' };
  return page(folder, 'compare', parts);
}

/** The page of a panel: a script and a style, both of that name. */
async function page(
  folder: string,
  name: string,
  { script, style }: { readonly script: string; readonly style: string },
): Promise<void> {
  await build({
    ...common,
    entryPoints: [here(script), here(style)],
    entryNames: name,
    outdir: folder,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  });
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
