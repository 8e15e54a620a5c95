import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

// One bundle in CommonJS for each command, loaded when the command is asked for: one file loads faster than
// the many modules of the parser, and the launcher can keep what V8 has compiled of it.
const commands = ['check', 'format', 'rules', 'explain', 'help'];

const eachCommandByItself: Plugin = {
  name: 'each-command-by-itself',
  setup({ onResolve }) {
    onResolve({ filter: /\/commands\/[a-z]+\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.cjs`, external: true } : undefined,
    );
  },
};

// Langium's core asks these packages for types and names of states; only a language server needs the rest.
const noLanguageServer: Plugin = {
  name: 'no-language-server',
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-languageserver-protocol$/ }, () => ({
      path: here('src/absent/protocol.ts'),
    }));
  },
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

const result = await build({
  entryPoints: [here('src/main.ts'), ...commands.map((name) => here(`src/commands/${name}.ts`))],
  outdir: here('dist'),
  entryNames: '[name]',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  // Dynamic imports become calls of the launcher's `require`, which knows the code cache.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
  plugins: [eachCommandByItself, noLanguageServer, dataAsText],
});

rmSync(here('dist'), { recursive: true, force: true });
mkdirSync(here('dist'));
for (const { path, contents } of result.outputFiles) {
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  writeFileSync(path, `/*${digest}*/${Buffer.from(contents).toString('utf8')}`);
}
writeFileSync(here('dist/contents.json'), JSON.stringify(result.metafile));

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
