import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Types, format and generated code are tests like all others, so that one run names all that fails.
describe('the whole project', function () {
  this.timeout(300_000);

  it('passes the type checker', () => passes('check:types'));
  it('passes the linter and the formatter', () => passes('lint'));
  it('has the generated code that its grammar gives', () => passes('check:generated'));
});

function passes(script: string): void {
  const run = spawnSync('npm', ['run', '--silent', script], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(run.status, 0, `npm run ${script}\n${run.stdout}${run.stderr}`);
}
