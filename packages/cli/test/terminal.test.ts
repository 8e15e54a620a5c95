import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateMap } from '@migmap/testing';
import { command, type Running, start } from './running.ts';

// Node has no terminals to give; Python has. What the process writes there is passed on, what is typed goes in.
const terminal = `
import os, pty, select, sys
pid, fd = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
inputs = [fd, 0]
while True:
    ready, _, _ = select.select(inputs, [], [])
    try:
        if fd in ready:
            data = os.read(fd, 65536)
            if not data: break
            os.write(1, data)
        if 0 in ready:
            typed = os.read(0, 65536)
            if typed: os.write(fd, typed)
            else: inputs.remove(0)
    except OSError:
        break
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

const erased = '\r\u001b[2K';
const cleared = '\u001b[2J\u001b[3J\u001b[H';
const small = 'layer base "Base"\n';
// Beyond a million characters reading is said to take long, however fast the machine.
const large = generateMap(4000);

describe('migmap check on a terminal', function () {
  this.timeout(120_000);
  let folder = '';
  let running: Running | undefined;
  const check = (...args: string[]): Running => {
    running = start('python3', ['-c', terminal, process.execPath, command, 'check', ...args], folder);
    return running;
  };

  before(function () {
    if (spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status !== 0) this.skip();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-terminal-'));
    writeFileSync(join(folder, 'small.migmap'), small);
  });
  afterEach(() => {
    running?.signal('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows what takes long, and takes it away before the report', async () => {
    assert.ok(large.length > 1_000_000);
    writeFileSync(join(folder, 'large.migmap'), large);
    const { said } = await check('large.migmap', '--quiet').ends();
    assert.ok(said.startsWith(`${erased}reading large.migmap`), said.slice(0, 200));
    const report = said.slice(said.lastIndexOf(erased) + erased.length);
    assert.match(report, /^.*: .* services, .* waves, .*\r\n$/);
  });

  it('shows nothing of it where it is quick', async () => {
    const { said, status } = await check('small.migmap', '--quiet').ends();
    assert.equal(said.includes('\u001b'), false);
    assert.equal(status, 0);
  });

  it('clears the screen for each report of a watched check, until Ctrl+C', async () => {
    const watching = check('small.migmap', '--quiet', '--watch');
    const first = await watching.says(/Ctrl\+C ends it/);
    assert.ok(first.startsWith(cleared), JSON.stringify(first));
    writeFileSync(join(folder, 'small.migmap'), `${small}service dns "Naming" in bsae { stays "x" }\n`);
    const second = await watching.says(/reference\/unknown[\s\S]*Ctrl\+C ends it/);
    assert.equal(second.split(cleared).length, 2);
    watching.type('\u0003');
    assert.equal((await watching.ends()).status, 0);
  });
});

describe('migmap check on a pipe', function () {
  this.timeout(60_000);
  it('shows no progress, however long it takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'migmap-pipe-'));
    writeFileSync(join(folder, 'large.migmap'), large);
    const { stderr, stdout } = spawnSync(process.execPath, [command, 'check', 'large.migmap', '--quiet'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    assert.equal(`${stdout}${stderr}`.includes('\u001b'), false);
    rmSync(folder, { recursive: true });
  });
});
