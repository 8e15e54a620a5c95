import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../src/commands.ts';
import { otherNode } from './other-node.ts';
import { installedBin, installInto, packed } from './packed.ts';
import { stage } from './stage.ts';

/** What a published package may hold; nothing else slips in. */
const allowed = [
  /^(package\.json|README\.md|LICENSE)$/,
  /^bin\/(migmap\.js|launch\.js|package\.json)$/,
  /^ci\/(pre-commit|pre-push|forges\/[a-z-]+\.mjs|gitlab\/(job\.sh|note\.mjs|templates\/migmap\.yml))$/,
  /^dist\/[a-z-]+\.(cjs|js)$/,
  /^dist\/assets\/[a-z-]+\.(wasm\.br|ttf\.br|txt)$/,
  /^schemas\/[a-z-]+\.schema\.json$/,
];

describe('the package migmap', function () {
  this.timeout(120_000);

  it('holds what it needs, and nothing else', () => {
    const { files } = packed();
    const strangers = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
    assert.deepEqual(strangers, []);
    const needed = ['LICENSE', 'README.md', 'bin/migmap.js', 'dist/main.cjs', 'schemas/check.schema.json'];
    assert.deepEqual(
      needed.filter((file) => !files.includes(file)),
      [],
    );
  });

  it('has bundles in plain ASCII, as its launcher reads them', () => {
    const bundles = new URL('../dist/', import.meta.url);
    const names = readdirSync(bundles).filter((name) => name.endsWith('.cjs'));
    const foreign = names.filter((name) => /[^\0-\x7f]/.test(readFileSync(new URL(name, bundles), 'utf8')));
    assert.deepEqual(foreign, []);
  });

  it('takes no more than five megabytes', () => {
    assert.ok(packed().size <= 5_000_000, `${packed().size} bytes`);
  });

  it('comes under the licence of the project', () => {
    assert.equal(text('../LICENSE'), text('../../../LICENSE'));
  });

  it('needs nothing but Node, and runs nothing when it is installed', () => {
    const manifest = JSON.parse(text('../package.json')) as {
      readonly dependencies?: object;
      readonly scripts: object;
      readonly engines: object;
    };
    assert.equal(manifest.dependencies, undefined);
    assert.deepEqual(Object.keys(manifest.scripts), ['prepack']);
    assert.deepEqual(manifest.engines, { node: '>=22' });
  });

  it('is all that an empty folder gets', () => {
    inFolder((folder) => {
      installInto(folder);
      const got = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
      assert.deepEqual(got, ['migmap']);
    });
  });

  it('gives out its schemas by name', () => {
    const ask =
      "import('migmap/schemas/check.schema.json', { with: { type: 'json' } }).then((s) => console.log(s.default.$schema))";
    const told = spawnSync(process.execPath, ['-e', ask], { cwd: dirname(installedBin()), encoding: 'utf8' });
    assert.match(told.stdout, /json-schema/, told.stderr);
  });

  it('starts where neither its folder nor a temporary one can be written', function () {
    // Nothing keeps the superuser from writing, so somebody else has to try.
    const isRoot = process.getuid?.() === 0;
    if (process.platform === 'win32') this.skip();
    inFolder((folder) => {
      chmodSync(folder, 0o755);
      cpSync(join(installedBin(), '../migmap'), join(folder, 'migmap'), { recursive: true });
      clearCompiledCode(join(folder, 'migmap/dist'));
      copyFileSync(clinic, join(folder, 'clinic.migmap'));
      const before = readdirSync(join(folder, 'migmap/dist'));
      const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
      if (!isRoot) chmodSync(join(folder, 'migmap/dist'), 0o555);
      const env = { ...bare(folder), TMPDIR: join(folder, 'nowhere') };
      const args = [join(folder, 'migmap/bin/migmap.js'), 'check', '--quiet', 'clinic.migmap'];
      const told = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', ...nobody });
      assert.equal(told.stderr, '');
      assert.equal(told.status, 0);
      assert.deepEqual(readdirSync(join(folder, 'migmap/dist')), before);
      if (!isRoot) chmodSync(join(folder, 'migmap/dist'), 0o755);
    });
  });
});

// The oldest Node that is promised, and the one that everything else is tested with.
for (const version of ['22.0.0', process.versions.node]) {
  describe(`the package migmap on Node ${version}`, function () {
    this.timeout(300_000);
    let node: string;

    before(function () {
      node = nodeOrSkip(this, version);
    });

    it('checks a map with nothing around it', () => {
      inFolder((folder) => {
        copyFileSync(clinic, join(folder, 'clinic.migmap'));
        const first = run(node, ['check', 'clinic.migmap', '--format', 'json'], folder);
        const second = run(node, ['check', 'clinic.migmap', '--format', 'json'], folder);
        assert.equal(first.stderr, '');
        assert.equal(first.status, 0);
        assert.equal(
          (JSON.parse(first.stdout) as { summary: { services: number } }).summary.services > 0,
          true,
        );
        // The second run starts with the code that the first has left compiled.
        assert.equal(second.stdout, first.stdout);
      });
    });

    it('says what is wrong, and fails', () => {
      inFolder((folder) => {
        const told = run(
          node,
          ['check', '-'],
          folder,
          'layer base "Base"\nservice a "A" in base { depends on b }\n',
        );
        assert.match(told.stdout, /no service is called `b`/);
        assert.equal(told.status, 1);
      });
    });

    it('has every command', () => {
      inFolder((folder) => {
        copyFileSync(clinic, join(folder, 'clinic.migmap'));
        stage({ name: 'commit', argument: 'the plan', text: '' }, folder);
        for (const { name } of commands.filter((command) => command.name !== 'lsp')) {
          const told = run(node, [name, ...(uses[name] ?? [])], folder);
          assert.deepEqual([name, told.status, told.stderr], [name, 0, '']);
          // What git calls to merge speaks up only where something is wrong.
          if (name !== 'merge-driver') assert.notEqual(told.stdout, '', name);
        }
      });
    });

    it('serves an editor', async () => {
      const server = spawn(node, [join(installedBin(), 'migmap'), 'lsp', '--stdio'], { env: bare(tmpdir()) });
      const ended = once(server, 'exit');
      const ask = (message: object): void => {
        const text = JSON.stringify({ jsonrpc: '2.0', ...message });
        server.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
      };
      ask({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
      const next = [
        { after: '"id":1,"result"', message: { id: 2, method: 'shutdown' } },
        { after: '"id":2,"result"', message: { method: 'exit' } },
      ];
      let told = '';
      for await (const part of server.stdout) {
        told += part;
        if (told.includes(next[0]?.after ?? '\0')) ask(next.shift()?.message ?? {});
      }
      assert.deepEqual(await ended, [0, null]);
    });

    it('writes to a device, and asks it for colours', () => {
      const command = join(installedBin(), 'migmap');
      const told = spawnSync(node, [command, 'check', clinic], { stdio: ['ignore', 'ignore', 'pipe'] });
      assert.deepEqual([told.status, told.stderr.toString()], [0, '']);
    });
  });
}

describe('the package migmap on Node 20', function () {
  this.timeout(300_000);

  it('says in one line what it needs', function () {
    const node = nodeOrSkip(this, '20.20.2');
    const told = run(node, ['check', '.'], tmpdir());
    const line =
      'migmap needs Node.js 22 or newer, and this is 20.20.2: install a newer one and run it again.\n';
    assert.deepEqual([told.status, told.stdout, told.stderr], [2, '', line]);
  });
});

/** A use of each command that goes well and says something. */
const uses: Readonly<Record<string, readonly string[]>> = {
  check: ['clinic.migmap'],
  format: ['--check', 'clinic.migmap'],
  explain: ['order/stranded'],
  completion: ['bash'],
  render: ['clinic.migmap'],
  diff: ['clinic.migmap', 'clinic.migmap'],
  log: ['clinic.migmap'],
  textconv: ['clinic.migmap'],
  'merge-check': ['clinic.migmap', 'clinic.migmap', 'clinic.migmap'],
  'merge-driver': ['clinic.migmap', 'clinic.migmap', 'clinic.migmap', 'clinic.migmap'],
};

const clinic = fileURLToPath(new URL('../../../examples/clinic.migmap', import.meta.url));

/** CI has to have tried; a person without a network sees these tests as pending. */
function nodeOrSkip(test: Mocha.Context, version: string): string {
  const node = version === process.versions.node ? process.execPath : otherNode(version);
  if (node === undefined && process.env.CI === undefined) test.skip();
  assert.ok(node !== undefined, `There is no Node ${version}, and it could not be fetched`);
  return node;
}

function run(node: string, args: readonly string[], cwd: string, input = '') {
  const command = join(installedBin(), 'migmap');
  return spawnSync(node, [command, ...args], { cwd, input, env: bare(cwd), encoding: 'utf8' });
}

/** What the package may lean on: no workspace, no settings of npm, no Node on the path. */
function bare(home: string): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', HOME: home };
}

function clearCompiledCode(folder: string): void {
  for (const name of readdirSync(folder)) if (name.endsWith('.code')) rmSync(join(folder, name));
}

function text(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'migmap-package-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
