import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programFor } from '@migmap/testing';

const files: Readonly<Record<string, string>> = {
  'map.migmap':
    'import "teams.migmap"\nlayer base { owner it }\nservice dns in base\nwave first { migrate dns }\n',
  'teams.migmap': 'team it\n',
  'slip.migmap': 'team infra\nlayer base { owner infro }\n',
  'untidy.migmap': 'team   it\nlayer base {\nowner it\n}\n',
};

describe('Neovim, with its own client and the lines of EDITORS.md', function () {
  this.timeout(120_000);
  let folder = '';
  /** What it showed after each thing that was done. */
  const shown = new Map<string, unknown>();

  before(async function () {
    const neovim = programFor(this, { title: 'Neovim', names: ['nvim'], package: 'neovim' });
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'migmap-neovim-')));
    writeWorkspace(folder);
    const output = await run(neovim, folder);
    for (const line of output.split('\n').filter((text) => text.startsWith('{'))) {
      const { name, value } = JSON.parse(line) as { name: string; value: unknown };
      shown.set(name, value);
    }
    assert.equal(shown.get('fault'), undefined);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('shows the findings of the clinic while somebody types, and no longer than they hold', () => {
    assert.match(String(shown.get('finding')), /nobody/);
    assert.equal(shown.get('findings afterwards'), 0);
  });

  it('completes services after `depends on`', () => {
    assert.ok((shown.get('completion') as string[]).includes('monitoring'), String(shown.get('completion')));
  });

  it('shows what is known of a service', () => {
    assert.match((shown.get('hover') as string[]).join('\n'), /Mail and calendar[\s\S]*needed by/);
  });

  it('goes to a definition in another file', () => {
    assert.deepEqual(shown.get('definition'), ['teams.migmap', 1, 6]);
  });

  it('renames across files', () => {
    const [map, teams] = shown.get('rename') as [string[], string[]];
    assert.equal(map[1], 'layer base { owner infra }');
    assert.deepEqual(teams, ['team infra']);
  });

  it('offers ways out of a finding, and goes one', () => {
    assert.ok((shown.get('offers') as string[]).includes('Change to `infra`'));
    assert.deepEqual(shown.get('code action'), ['team infra', 'layer base { owner infra }']);
  });

  it('formats', () => {
    assert.deepEqual(shown.get('format'), ['team it', 'layer base {', '  owner it', '}']);
  });

  it('lists what a code lens leads to', () => {
    assert.deepEqual(shown.get('lens'), { title: 'first', size: 1 });
  });
});

/** A folder with maps, with `migmap` as it would be on the path, and with the settings of the recipe. */
function writeWorkspace(folder: string): void {
  writeFileSync(join(folder, 'clinic.migmap'), readFileSync(here('../../../examples/clinic.migmap')));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, '.bin'));
  symlinkSync(here('../../cli/bin/migmap.js'), join(folder, '.bin/migmap'));
  mkdirSync(join(folder, '.config/nvim'), { recursive: true });
  writeFileSync(join(folder, '.config/nvim/init.lua'), recipe());
}

/** The very lines that people are told to write. */
function recipe(): string {
  const page = readFileSync(here('../EDITORS.md'), 'utf8');
  const lines = /^## Neovim\n[\s\S]*?```lua\n([\s\S]*?)```/m.exec(page)?.[1];
  assert.ok(lines, 'EDITORS.md says how to set up Neovim');
  return lines;
}

async function run(neovim: string, folder: string): Promise<string> {
  const path = [join(folder, '.bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  const child = spawn(neovim, ['--headless', '-c', `luafile ${here('neovim.lua')}`], {
    cwd: folder,
    env: { ...process.env, ...home(folder), PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 100_000,
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  assert.ok(out.includes('{'), `Neovim said nothing but: ${err}`);
  return out;
}

/** Nothing of the person who runs the tests is read, or written. */
function home(folder: string): Record<string, string> {
  const kinds = ['CONFIG', 'DATA', 'STATE', 'CACHE'];
  const own = kinds.map((kind) => [`XDG_${kind}_HOME`, join(folder, `.${kind.toLowerCase()}`)]);
  return { HOME: folder, ...Object.fromEntries(own) };
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
