import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

describe('the launcher', function () {
  this.timeout(60_000);
  let folder = '';
  let dist = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-launch-'));
    dist = join(folder, 'dist');
    for (const part of ['bin', 'dist']) {
      cpSync(fileURLToPath(new URL(`../${part}`, import.meta.url)), join(folder, part), { recursive: true });
    }
    for (const name of caches()) rmSync(join(dist, name));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const caches = (): string[] => readdirSync(dist).filter((name) => name.endsWith('.code'));
  const run = (): { stdout: string; stderr: string; status: number | null } =>
    spawnSync(process.execPath, [join(folder, 'bin/migmap.js'), '--version'], {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: folder },
    });

  it('keeps what V8 has compiled, and says the same with it', () => {
    const first = run();
    assert.equal(first.stdout, '0.1.0\n');
    assert.equal(caches().length, 2);
    const again = run();
    assert.deepEqual([again.stdout, again.stderr, again.status], [first.stdout, '', 0]);
  });

  it('loads nothing that reads configurations or baselines where there is none', () => {
    writeFileSync(join(folder, 'a.migmap'), 'layer base "Base services"\n');
    const args = [join(folder, 'bin/migmap.js'), 'check', 'a.migmap', '--root', '.'];
    const { status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    const loaded = caches().map((name) => name.split('-')[0]);
    assert.deepEqual([status, loaded.sort()], [0, ['check.cjs', 'main.cjs']]);
  });

  it('is not disturbed by a cache that is broken, and mends it', () => {
    run();
    for (const name of caches()) writeFileSync(join(dist, name), 'not what V8 wrote');
    const { stdout, stderr, status } = run();
    assert.deepEqual([stdout, stderr, status], ['0.1.0\n', '', 0]);
    for (const name of caches()) assert.notEqual(readFileSync(join(dist, name), 'utf8'), 'not what V8 wrote');
  });

  it('is not disturbed by a cache that lost a block, or its end', () => {
    run();
    const whole = caches().map((name) => [join(dist, name), readFileSync(join(dist, name))] as const);
    for (const damaged of [withoutBlock, withoutEnd]) {
      for (const [path, bytes] of whole) writeFileSync(path, damaged(bytes));
      const { stdout, stderr, status } = run();
      assert.deepEqual([stdout, stderr, status], ['0.1.0\n', '', 0]);
    }
  });

  it('says what an old Node needs, in one line and with status 2', () => {
    const asOld = `Object.defineProperty(process.versions, 'node', { value: '18.20.1' }); require(${JSON.stringify(join(folder, 'bin/migmap.js'))})`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', asOld], { encoding: 'utf8' });
    assert.deepEqual([stdout, status], ['', 2]);
    assert.match(stderr, /^migmap needs Node\.js 22 or newer, and this is 18\.20\.1: .*\n$/);
  });

  it('says when it is not whole', () => {
    rmSync(join(dist, 'main.cjs'));
    const { stderr, status } = run();
    assert.equal(status, 3);
    assert.match(stderr, /^migmap is not whole: .*main\.cjs cannot be read\. .*\n$/);
  });
});

function withoutBlock(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes).fill(0, 512, 4608);
}

function withoutEnd(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - 512);
}
