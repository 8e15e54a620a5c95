import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MapChangedParams, PictureResult } from '@migmap/protocol';
import { browserFor } from '@migmap/testing';
import type {
  CompletionList,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';

const bundle = readFileSync(new URL('../dist/browser.js', import.meta.url), 'utf8');

/** What a page with an editor does: it starts the worker, and speaks to it in messages. */
const page = `<!doctype html>
<title>An editor</title>
<script>
  let worker;
  let last = 0;
  const answers = new Map();
  const told = [];
  function begin(url) {
    worker?.terminate();
    told.length = 0;
    worker = new Worker(url);
    worker.onmessage = ({ data }) => {
      if (data.method === undefined) answers.get(data.id)(data);
      else if (data.id === undefined) told.push(data);
      else worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    };
  }
  function asBlob(path) {
    const load = 'importScripts("' + location.origin + path + '")';
    return URL.createObjectURL(new Blob([load], { type: 'text/javascript' }));
  }
  function tell(method, params) {
    worker.postMessage({ jsonrpc: '2.0', method, params });
  }
  function ask(method, params) {
    const id = ++last;
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve, reject) => {
      answers.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
    });
  }
</script>`;

const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
  '/': ['text/html', page],
  '/browser.js': ['text/javascript', bundle],
  '/alone.js': ['text/javascript', `self.Worker = undefined;${bundle}`],
};

/** A notification of the server. */
interface Told {
  readonly method: string;
  readonly params: Partial<PublishDiagnosticsParams & MapChangedParams>;
}

describe('the server in a browser’s worker', () => {
  let site: Server;
  /** Everything that was fetched. */
  const fetched: string[] = [];
  let tab: Awaited<ReturnType<Awaited<ReturnType<typeof browserFor>>['newPage']>>;

  before(async function () {
    const browser = await browserFor(this);
    site = createServer(({ url = '' }, response) => {
      const [type, content] = files[url] ?? ['text/plain', ''];
      fetched.push(url);
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  });
  after(async () => {
    await tab?.context().browser()?.close();
    site?.close();
  });

  const ask = <R>(method: string, params: object) =>
    tab.evaluate(`ask(${JSON.stringify(method)}, ${JSON.stringify(params)})`) as Promise<R>;
  const tell = (method: string, params: object) =>
    tab.evaluate(`tell(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
  const open = (uri: string, text: string) =>
    tell('textDocument/didOpen', { textDocument: { uri, languageId: 'migmap', version: 1, text } });

  /** A worker with a session in it; `code` gives its address. */
  async function begin(code = `'/browser.js'`): Promise<InitializeResult> {
    fetched.length = 0;
    await tab.evaluate(`begin(${code})`);
    const welcome = await ask<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { experimental: { migmap: { protocol: 1 } } },
    });
    await tell('initialized', {});
    return welcome;
  }

  const plan = 'inmemory://editor/plan.migmap';
  const teams = 'inmemory://editor/teams.migmap';

  it('checks what the page has open, also what one text imports of another', async () => {
    const { serverInfo } = await begin();
    assert.equal(serverInfo?.name, 'migmap');
    await open(plan, 'import "teams.migmap"\nlayer base { owner it }');
    await open(teams, 'team ops');
    const found = async (): Promise<string[]> => {
      const report = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri: plan },
      });
      return report.items.map(({ code }) => String(code)).filter((code) => code.startsWith('reference/'));
    };
    assert.deepEqual(await found(), ['reference/unknown']);
    await tell('textDocument/didChange', {
      textDocument: { uri: teams, version: 2 },
      contentChanges: [{ text: 'team it' }],
    });
    assert.deepEqual(await found(), []);
  });

  it('sends findings and news of maps by itself', async () => {
    await begin();
    await open(plan, 'layer base { owner nobody }');
    const told = await tab.waitForFunction(
      `told.some(({ method }) => method === 'migmap/mapChanged') && JSON.stringify(told)`,
    );
    const messages = JSON.parse(String(await told.jsonValue())) as Told[];
    const sent = messages.find(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.ok(sent?.params.diagnostics?.some(({ code }) => code === 'reference/unknown'));
    const news = messages.find(({ method }) => method === 'migmap/mapChanged');
    assert.deepEqual(
      news?.params.changed?.map(({ map }) => map),
      [plan],
    );
  });

  it('completes', async () => {
    await begin();
    await open(plan, 'layer l\nservice dns in l\nservice mail in l { depends on  }');
    const list = await ask<CompletionList>('textDocument/completion', {
      textDocument: { uri: plan },
      position: { line: 2, character: 31 },
    });
    const labels = list.items.map(({ label }) => label);
    assert.ok(labels.includes('dns'), labels.join());
    assert.ok(!labels.includes('mail'));
  });

  async function drawsIn(code: string): Promise<void> {
    await begin(code);
    await open(plan, 'layer l\nservice dns in l\nservice mail in l { depends on dns }');
    const { svg, picture } = await ask<PictureResult>('migmap/picture', {
      map: plan,
      forms: ['picture', 'svg'],
    });
    assert.match(svg ?? '', /^<svg /);
    assert.ok(picture?.nodes.some(({ id }) => id === 'service/mail'));
  }

  it('draws in a worker of its own, which is the same script', async () => {
    await drawsIn(`'/browser.js'`);
    assert.deepEqual(fetched, ['/browser.js', '/browser.js']);
  });

  it('draws so where its page hands it over as a blob, as some editors do', async () => {
    await drawsIn(`asBlob('/browser.js')`);
    assert.deepEqual(fetched, ['/browser.js', '/browser.js']);
  });

  it('draws by itself where it can start no worker', async () => {
    await drawsIn(`'/alone.js'`);
    assert.deepEqual(fetched, ['/alone.js']);
  });
});
