import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Called by VS Code, inside of its extension host. What came out is written into a file: only that counts. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: 'dot',
    grep: process.env.MIGMAP_GREP || /./,
  });
  const specs = process.env.MIGMAP_SPECS || 'spec';
  for (const name of globSync(`*.${specs}.js`, { cwd: __dirname }).sort())
    mocha.addFile(join(__dirname, name));
  const lines: string[] = [];
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => lines.push(`  ok  ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('pending', (test) => lines.push(`  --  ${test.fullTitle()}`));
    runner.on('fail', (test, error: Error) => lines.push(`  NOT ${test.fullTitle()}\n${error.stack}`));
  });
  const passed = lines.filter((line) => line.startsWith('  ok')).length;
  writeFileSync(process.env.MIGMAP_OUTCOME ?? '', JSON.stringify({ passed, failed, lines }));
  if (failed > 0) throw new Error(`${failed} of ${failed + passed} tests failed.`);
}
