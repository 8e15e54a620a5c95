import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

// One bundle in CommonJS for each part, loaded when it is asked for: one file loads faster than the many modules
// of the parser, and the launcher can keep what V8 has compiled of it. Each has its own copy of what it imports,
// so what a part shares with others is better handed in.
const parts = [
  ...['check', 'format', 'rules', 'explain', 'render', 'completion', 'lsp', 'help'].map(
    (name) => `commands/${name}`,
  ),
  ...['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown', 'rdjson', 'agent'].map(
    (name) => `reporters/${name}`,
  ),
  ...['config/read-configuration', 'config/print-config', 'baseline/baseline'],
  ...['fixing/fix', 'since/before', 'watching/watch', 'stats/stopwatch'],
];

const eachPartByItself: Plugin = {
  name: 'each-part-by-itself',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind, importer }) => {
      if (kind !== 'dynamic-import') return undefined;
      const imported = join(dirname(importer), path);
      const isPart = parts.some((part) => imported === here(`src/${part}.ts`));
      return isPart ? { path: `./${basename(path, '.ts')}.cjs`, external: true } : undefined;
    });
  },
};

// Langium's core asks these packages for types and names of states; only a language server needs the rest.
const noLanguageServer: Plugin = {
  name: 'no-language-server',
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-languageserver-protocol$/ }, ({ importer }) =>
      importer.includes('/langium/') ? { path: here('src/absent/protocol.ts') } : undefined,
    );
  },
};

// The language server is a bundle like the others, from a package that the command line does not know.
const server = here('../server/src/node.ts');
const pictureWorker = here('../server/src/picture-worker.ts');
const serverByItself: Plugin = {
  name: 'server-by-itself',
  setup({ onResolve }) {
    onResolve({ filter: /\/absent\/server\.ts$/ }, () => ({ path: './server.cjs', external: true }));
  },
};

// What draws pixels, and the font of the pictures: files that are no code.
const resolve = createRequire(import.meta.url).resolve;
const assets: Readonly<Record<string, string>> = {
  'resvg.wasm.br': resolve('@resvg/resvg-wasm/index_bg.wasm'),
  'regular.ttf.br': resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
  'bold.ttf.br': resolve('@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'),
  'font-licence.txt': resolve('@expo-google-fonts/ibm-plex-sans/LICENSE_FONT'),
};

// An object written in JSON is read several times faster than one written as code.
const dataAsText: Plugin = {
  name: 'data-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /kinds\.json$/ }, ({ path }) => {
      const data = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: 'js' };
    });
  },
};

/** Writes the bundles of the command line into a folder that is theirs alone; tests may bend a part of them. */
export async function bundle(folder: string, bent: readonly Plugin[] = []): Promise<void> {
  const result = await build({
    entryPoints: [
      ...['main', ...parts].map((part) => ({ in: here(`src/${part}.ts`), out: basename(part) })),
      { in: server, out: 'server' },
      // A thread of Node starts from a file: this one is loaded by Node itself, and not by the launcher.
      { in: pictureWorker, out: 'picture-worker' },
    ],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    // Its other form asks for its parts in a way that no bundler can follow.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    target: 'node22',
    format: 'cjs',
    // Dynamic imports become calls of the launcher's `require`, which knows the code cache.
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
    plugins: [...bent, eachPartByItself, serverByItself, noLanguageServer, dataAsText],
  });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const [name, path] of Object.entries(assets)) writeAsset(path, join(folder, 'assets', name));
  for (const { path, contents } of result.outputFiles) writeBundle(path, contents);
  writeFileSync(join(folder, 'contents.json'), JSON.stringify(result.metafile));
  keepOnly(join(folder, 'assets'), Object.keys(assets));
  const written = [...result.outputFiles.map(({ path }) => basename(path)), 'assets', 'contents.json'];
  keepOnly(folder, written);
}

function keepOnly(folder: string, names: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    if (!names.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function writeBundle(path: string, contents: Uint8Array): void {
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  // Renamed into its place: a command that starts meanwhile finds the bundle before or the one after.
  writeFileSync(`${path}.new`, `/*${digest}*/${Buffer.from(contents).toString('utf8')}`);
  renameSync(`${path}.new`, path);
}

function writeAsset(from: string, to: string): void {
  if (existsSync(to) && statSync(to).mtimeMs > statSync(from).mtimeMs) return;
  if (to.endsWith('.br')) writePacked(from, to);
  else copyFileSync(from, to);
}

/** Packed, they are a third of their size; the best packing would take a build ten seconds. */
function writePacked(from: string, to: string): void {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 5, [BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(`${to}.new`, brotliCompressSync(readFileSync(from), { params }));
  renameSync(`${to}.new`, to);
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
