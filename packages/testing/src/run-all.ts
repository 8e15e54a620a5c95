import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { added, closingLines, keptTallies, type Tally } from './tally.ts';

// `npm test`: all suites, one after the other, also where one of them fails, and one closing line for all.
const suites = ['test:unit', 'test:vscode'];

const folder = mkdtempSync(join(tmpdir(), 'migmap-tests-'));
const tallies = suites.map(tallyOf);
rmSync(folder, { recursive: true, force: true });
const all = added(tallies);
process.stdout.write(`\n${closingLines(all)}`);
process.exitCode = all.failed > 0 ? 1 : 0;

/** A suite that ends badly has failed, whatever its tests say. */
function tallyOf(script: string): Tally {
  const file = join(folder, script.replace(':', '-'));
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    env: { ...process.env, MIGMAP_TALLY: file },
    shell: process.platform === 'win32',
  });
  const tally = added(keptTallies(file));
  if (status === 0 || tally.failed > 0) return tally;
  process.stdout.write(`npm run ${script} has ended with ${status}.\n`);
  return { ...tally, failed: 1 };
}
