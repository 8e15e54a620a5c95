import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { bundle } from '../bundle.ts';

/** The command line as it is built, with one more rule in the registry: it says one thing and falls over. */
const throwingRule: Plugin = {
  name: 'throwing-rule',
  setup({ onLoad }) {
    onLoad({ filter: /rules\/src\/registry\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replace(/(export const rules[^[]*\[\] = \[)/, `$1 ${rule},`);
      assert.notEqual(contents, text, 'the registry has another shape');
      return { contents, loader: 'ts' };
    });
  },
};

const rule = `{
  meta: { code: 'order/throwing', category: 'order', severity: 'error', summary: 'A test.', source: 'A test' },
  *check({ map }) {
    for (const { source } of map.services) yield { message: { text: ['half a job'], values: [] }, source, names: [] };
    throw new Error('out of paper');
  },
}`;

const late = `layer base "Base services"
service mail "Mail" in base {
  depends on mail
}
`;

describe('a rule that falls over', function () {
  this.timeout(60_000);
  let folder = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-throwing-'));
    cpSync(fileURLToPath(new URL('../bin', import.meta.url)), join(folder, 'bin'), { recursive: true });
    await bundle(join(folder, 'dist'), [throwingRule]);
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.migmap`), late);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const check = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(folder, 'bin/migmap.js'), 'check', ...args],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    );
    return { stdout, stderr, status };
  };

  it('is named with its code in one line, and the others are heard', () => {
    const { stdout, stderr, status } = check('--quiet');
    assert.equal(status, 3);
    assert.equal(
      stderr,
      'migmap: a fault of our own in the rule order/throwing: out of paper. Please report it with the map that shows it (--verbose shows where)\n',
    );
    assert.match(stdout, /a\.migmap:3:14: error: .*\[reference\/self\]/);
    assert.match(stdout, /b\.migmap:3:14: error: .*\[reference\/self\]/);
    assert.doesNotMatch(stdout, /half a job/);
  });

  it('is told to machines as well', () => {
    const { stdout, status } = check('--format', 'json');
    const { findings } = JSON.parse(stdout) as { findings: { code: string }[] };
    assert.equal(status, 3);
    assert.equal(findings.filter(({ code }) => code === 'reference/self').length, 2);
    assert.deepEqual(
      findings.filter(({ code }) => code === 'order/throwing'),
      [],
    );
    const sarif = JSON.parse(check('--format', 'sarif').stdout) as { runs: object[] };
    assert.match(JSON.stringify(sarif.runs[0]), /"executionSuccessful":false.*order\/throwing.*out of paper/);
  });

  it('shows where it fell when asked', () => {
    assert.match(check('--verbose').stderr, /\n\s+at .*check\.cjs/);
  });

  it('can be turned off until it is mended', () => {
    const { stderr, status } = check('--rule', 'order/throwing=off', '--quiet');
    assert.deepEqual([stderr, status], ['', 1]);
  });

  it('takes nothing out of a baseline that it may have found before', () => {
    const known = { map: 'a.migmap', file: 'a.migmap', names: [], fingerprint: '0000000000000000' };
    const findings = ['order/throwing', 'order/cycle'].map((code) => ({ ...known, code }));
    writeFileSync(join(folder, 'known.json'), JSON.stringify({ version: 1, findings }));
    check('--baseline', 'known.json', '--update-baseline');
    const codes = readFileSync(join(folder, 'known.json'), 'utf8').match(/order\/\w+/g);
    assert.deepEqual(codes, ['order/throwing']);
  });
});
