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
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

// One bundle in CommonJS for each part, loaded when it is asked for: one file loads faster than the many modules
// of the parser, and the launcher can keep what V8 has compiled of it.
const quickParts = [
  ...['check', 'completion', 'lsp', 'help', 'git-setup'].map((name) => `commands/${name}`),
  ...['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown', 'rdjson', 'agent'].map(
    (name) => `reporters/${name}`,
  ),
  ...['config/read-configuration', 'config/print-config', 'baseline/baseline'],
  ...['fixing/fix', 'since/before', 'watching/watch', 'stats/stopwatch'],
];

// These share what they stand on, so that it is there once and not in each of them.
const sharingParts = [
  ...['format', 'rules', 'explain', 'render', 'diff'].map((name) => `commands/${name}`),
  ...['log', 'merge-check', 'textconv', 'merge-driver'].map((name) => `commands/${name}`),
  ...['git/texts', 'history/slip-chart', 'drawing/pixels', 'drawing/page', 'diff/draw-difference'],
  'drawing/diagrams',
];
const parts = [...quickParts, ...sharingParts];

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
const serverByItself: Plugin = {
  name: 'server-by-itself',
  setup({ onResolve }) {
    onResolve({ filter: /\/absent\/server\.ts$/ }, () => ({ path: './server.cjs', external: true }));
  },
};

// The words of another language are a bundle of their own, which is loaded for those who read it.
const german = here('../language/src/words/german.ts');
const wordsByThemselves: Plugin = {
  name: 'words-by-themselves',
  setup({ onResolve }) {
    onResolve({ filter: /^@migmap\/language\/words$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './german.cjs', external: true } : undefined,
    );
  },
};

// The server draws a page with the part that is there for it already.
const pageOfTheServer: Plugin = {
  name: 'page-of-the-server',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/page\.ts$/ }, ({ kind, importer }) =>
      kind === 'dynamic-import' && importer.includes('/server/src/')
        ? { path: './page.cjs', external: true }
        : undefined,
    );
  },
};

const onFoundation: Plugin = {
  name: 'on-foundation',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@migmap\/(core|rules|language|diagram)$/ }, ({ path, importer }) => {
      // The bundle of the pictures is where they are.
      if (importer === here('src/drawing/diagrams.ts')) return undefined;
      // What is imported and not used need not be loaded.
      return { path: path.slice('@migmap/'.length), namespace: 'foundation', sideEffects: false };
    });
    onResolve({ filter: /^\.\/(foundation|diagrams)\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /.*/, namespace: 'foundation' }, ({ path }) => ({
      path,
      namespace: 'in-foundation',
    }));
    // Each module that imports CommonJS makes its own copy of all names; they share the one of this module.
    onLoad({ filter: /.*/, namespace: 'foundation' }, ({ path }) => ({
      contents: `export * from '${path}';`,
      loader: 'js',
    }));
    onLoad({ filter: /.*/, namespace: 'in-foundation' }, ({ path }) => ({
      contents: `module.exports = require('./${path === 'diagram' ? 'diagrams' : 'foundation'}.cjs').${path};`,
      loader: 'js',
    }));
  },
};

/**
 * What the server has of the language rests on modules that the index of the language does not show. They are in
 * the foundation all the same: so it gives those out that are asked for, and the server is bundled before it.
 */
function modulesOfLanguage(): { readonly asking: Plugin; readonly giving: Plugin } {
  const language = here('../language/src/');
  const asked = new Set<string>();
  const asking: Plugin = {
    name: 'asking-for-modules-of-language',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, importer }) => {
        const module = relative(language, join(dirname(importer), path)).replaceAll('\\', '/');
        if (!importer.startsWith(join(language, 'lsp')) || /^(lsp|\.\.)\//.test(module)) return undefined;
        asked.add(module);
        return { path: module, namespace: 'language', sideEffects: false };
      });
      onLoad({ filter: /.*/, namespace: 'language' }, ({ path }) => ({
        contents: `module.exports = require('./foundation.cjs').modules['${path}'];`,
        loader: 'js',
      }));
    },
  };
  const giving: Plugin = {
    name: 'giving-modules-of-language',
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]cli[/\\]src[/\\]foundation\.ts$/ }, ({ path }) => {
        const modules = [...asked].sort();
        const imports = modules.map(
          (module, index) => `import * as m${index} from ${JSON.stringify(language + module)};`,
        );
        const names = modules.map((module, index) => `'${module}': m${index}`);
        const all = `${imports.join('\n')}\nexport const modules = { ${names.join(', ')} };\n`;
        return { contents: readFileSync(path, 'utf8') + all, loader: 'ts' };
      });
    },
  };
  return { asking, giving };
}

/**
 * Langium is there once, and loaded when a text needs it: one without fault is read by the quick parser. These are
 * the modules of the language that stand on it, and what they give out.
 */
const onLangium: Readonly<Record<string, readonly string[]>> = {
  [here('../language/src/reading/parser.ts')]: ['keywords', 'parseText', 'tokenize'],
  [here('../language/src/generated/grammar.ts')]: ['MigmapGrammar'],
};

const parserByItself: Plugin = {
  name: 'parser-by-itself',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /[/\\](parser|grammar)\.ts$/ }, ({ path, importer, namespace }) => {
      const module = isAbsolute(path) ? path : join(dirname(importer), path);
      if (namespace === 'parser' || onLangium[module] === undefined) return undefined;
      return { path: module, namespace: 'on-langium', sideEffects: false };
    });
    onLoad({ filter: /.*/, namespace: 'on-langium' }, ({ path }) => ({
      contents: (onLangium[path] ?? [])
        .map((name) => `export const ${name} = (...given) => require('./parser.cjs').${name}(...given);`)
        .join('\n'),
      loader: 'js',
    }));
    onResolve({ filter: /^\.\/parser\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^parser$/ }, ({ path }) => ({ path, namespace: 'parser' }));
    onLoad({ filter: /.*/, namespace: 'parser' }, () => ({
      contents: Object.keys(onLangium)
        .map((path) => `export * from ${JSON.stringify(path)};`)
        .join('\n'),
      resolveDir: here('.'),
      loader: 'js',
    }));
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
    onLoad({ filter: /(kinds|[/\\]words[/\\]de[/\\][a-z-]+)\.json$/ }, ({ path }) => {
      const data = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: 'js' };
    });
  },
};

/** Writes the bundles of the command line into a folder that is theirs alone; tests may bend a part of them. */
export async function bundle(folder: string, bent: readonly Plugin[] = []): Promise<void> {
  const { asking, giving } = modulesOfLanguage();
  const results = [
    await build({
      ...common,
      entryPoints: [
        { in: server, out: 'server' },
        // A thread of Node starts from a file, which Node itself loads, and not the launcher; all else is the server's.
        { in: here('src/picture-worker.ts'), out: 'picture-worker' },
        { in: german, out: 'german' },
      ],
      outdir: folder,
      plugins: [
        ...bent,
        serverByItself,
        pageOfTheServer,
        wordsByThemselves,
        asking,
        onFoundation,
        dataAsText,
      ],
    }),
    await build({
      ...common,
      entryPoints: [...['main', 'foundation', ...quickParts].map(entry), { in: 'parser', out: 'parser' }],
      outdir: folder,
      plugins: [
        ...bent,
        eachPartByItself,
        parserByItself,
        serverByItself,
        noLanguageServer,
        giving,
        dataAsText,
      ],
    }),
    await build({
      ...common,
      entryPoints: sharingParts.map(entry),
      outdir: folder,
      plugins: [...bent, eachPartByItself, onFoundation],
    }),
  ];
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const [name, path] of Object.entries(assets)) writeAsset(path, join(folder, 'assets', name));
  const files = results.flatMap(({ outputFiles }) => outputFiles);
  for (const { path, contents } of files) writeBundle(path, contents);
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
  const inputs = Object.assign({}, ...results.map(({ metafile }) => metafile.inputs));
  writeFileSync(join(folder, 'contents.json'), JSON.stringify({ inputs, outputs }));
  keepOnly(join(folder, 'assets'), Object.keys(assets));
  keepOnly(folder, [...files.map(({ path }) => basename(path)), 'assets', 'contents.json']);
}

const common = {
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
} as const;

function entry(part: string): { readonly in: string; readonly out: string } {
  return { in: here(`src/${part}.ts`), out: basename(part) };
}

function keepOnly(folder: string, names: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    if (!names.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function writeBundle(path: string, contents: Uint8Array): void {
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  // Renamed into its place: a command that starts meanwhile finds the bundle before or the one after.
  writeFileSync(`${path}.new`, `/*${digest}*/${ascii(Buffer.from(contents).toString('utf8'))}`);
  renameSync(`${path}.new`, path);
}

function writeAsset(from: string, to: string): void {
  if (existsSync(to) && statSync(to).mtimeMs > statSync(from).mtimeMs) return;
  if (to.endsWith('.br')) writePacked(from, to);
  else copyFileSync(from, to);
}

/** Packed, they are less than a third of their size; that takes some seconds, once, and the best packing would take ten. */
function writePacked(from: string, to: string): void {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 10, [BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(`${to}.new`, brotliCompressSync(readFileSync(from), { params }));
  renameSync(`${to}.new`, to);
}

/** The launcher reads bundles as Latin-1, which is fastest. What esbuild leaves beyond ASCII stands in patterns. */
function ascii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
