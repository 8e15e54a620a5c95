import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './running.ts';

const lines = [
  'layer base "Base" { }',
  'service dns "Naming" in base {',
  '  stays "PowerDNS"',
  '  stays "PowerDNS"',
  '}',
];
const ways: Readonly<Record<string, string>> = {
  'ends lines with a line feed': `${lines.join('\n')}\n`,
  'ends lines as on Windows': `${lines.join('\r\n')}\r\n`,
  'begins with a byte order mark': `\ufeff${lines.join('\r\n')}\r\n`,
  'does not end its last line': lines.join('\n'),
};

describe('migmap check --fix-dry-run', function () {
  this.timeout(60_000);
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-fix-'));
    file = join(folder, 'a plan.migmap');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const check = (...args: string[]) =>
    spawnSync(process.execPath, [command, 'check', 'a plan.migmap', '--quiet', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  for (const [what, text] of Object.entries(ways)) {
    it(`writes a diff that does what --fix does, where a file ${what}`, () => {
      writeFileSync(file, text);
      const { stdout } = check('--fix-dry-run');
      assert.equal(readFileSync(file, 'utf8'), text);
      execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: stdout });
      const patched = readFileSync(file, 'utf8');
      writeFileSync(file, text);
      check('--fix');
      assert.equal(readFileSync(file, 'utf8'), patched);
      assert.notEqual(patched, text);
    });
  }

  it('leaves a file its rights, and says which it may not write', () => {
    writeFileSync(file, ways['ends lines with a line feed'] ?? '');
    chmodSync(file, 0o640);
    check('--fix');
    assert.equal(statSync(file).mode & 0o777, 0o640);
    // Whoever may do everything is refused nothing.
    if (process.getuid?.() === 0) return;
    writeFileSync(file, ways['ends lines with a line feed'] ?? '');
    chmodSync(folder, 0o555);
    const { status, stderr } = check('--fix');
    chmodSync(folder, 0o755);
    assert.equal(status, 2);
    assert.match(stderr, /a plan\.migmap was not fixed: it may not be read or written by you\./);
  });
});
