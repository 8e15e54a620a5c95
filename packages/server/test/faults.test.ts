import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { picture } from '@migmap/protocol';
import type { Plugin } from 'esbuild';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol/node';
import { LanguageServer } from './plan.ts';

/** What builds the command, as a tool: like the command itself it is known by its place. */
interface Build {
  bundle(folder: string, bent: readonly Plugin[]): Promise<void>;
}

/** A build in which some functions fall over as soon as they are called. */
const falling: Plugin = {
  name: 'falling',
  setup({ onLoad }) {
    for (const [file, head] of [
      ['language/src/lsp/hover.ts', /(export function hover\([^{]*\{)/],
      ['language/src/lsp/document-symbols.ts', /(export function documentSymbols\([^{]*\{)/],
      ['rules/src/reference/unused.ts', /(\*?check\([^{]*(?:\{[^}]*\}[^{]*)?\{)/],
      ['diagram/src/views/waves/waves-view.ts', /(draw: async \([^)]*\) => \{)/],
    ] as const) {
      onLoad({ filter: new RegExp(`${file.replaceAll('/', '[/\\\\]')}$`) }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const contents = text.replace(head, `$1 throw new Error('out of paper');`);
        assert.notEqual(contents, text, `${file} has another shape`);
        return { contents, loader: 'ts' };
      });
    }
  },
};

describe('a fault of our own', function () {
  this.timeout(60_000);
  let folder = '';
  let server: LanguageServer;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-falling-'));
    const bin = fileURLToPath(new URL('../../cli/bin', import.meta.url));
    cpSync(bin, join(folder, 'bin'), { recursive: true });
    const build = (await import(new URL('../../cli/bundle.ts', import.meta.url).href)) as Build;
    await build.bundle(join(folder, 'dist'), [falling]);
    server = new LanguageServer({ launcher: join(folder, 'bin/migmap.js') });
    await server.start();
  });
  afterEach(() => server.closePlans());
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const text = 'team ops\nlayer base { owner <|nobody|> }\nservice dns in base';

  /** What was logged of a feature. */
  async function logged(name: string): Promise<string> {
    const isAbout = (said: string): boolean => said.startsWith(`${name}: a fault of our own`);
    await server.client.until(() => server.client.logged.some(isAbout));
    return server.client.logged.find(isAbout) ?? '';
  }

  it('in a feature is logged with its name and answered by nothing', async () => {
    const plan = await server.open(text);
    const { position } = plan.mark;
    assert.equal(await plan.ask(HoverRequest.type, { position }), null);
    assert.equal(await plan.ask(DocumentSymbolRequest.type, {}), null);
    assert.match(await logged('textDocument/hover'), /out of paper\n +at .*server\.cjs/);
    assert.match(await logged('textDocument/documentSymbol'), /out of paper/);
  });

  it('leaves the other features as they are', async () => {
    const plan = await server.open(text);
    const { position } = plan.mark;
    await plan.ask(HoverRequest.type, { position });
    assert.ok(await plan.ask(CompletionRequest.type, { position }));
    assert.deepEqual(await plan.ask(DefinitionRequest.type, { position }), []);
  });

  it('in a rule is logged with its code, and the other rules are heard', async () => {
    const plan = await server.open(text);
    assert.deepEqual(await plan.codes(), ['reference/unknown']);
    assert.match(await logged('rule reference/unused'), /out of paper/);
  });

  it('in a picture is logged, and the next picture is drawn', async () => {
    const plan = await server.open(text);
    const map = plan.uri(plan.entry);
    const draw = (view: string) =>
      server.client.connection.sendRequest<{ picture: { view: string } } | null>(picture, {
        map,
        options: { view },
      });
    assert.equal(await draw('waves'), null);
    assert.match(await logged('migmap/picture'), /out of paper/);
    assert.equal((await draw('map'))?.picture.view, 'map');
  });
});
