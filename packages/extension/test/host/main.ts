import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { added, chromiumPath, closingLines, keepTally, type Tally } from '@migmap/testing';
import { pack, packed } from '../../pack.ts';
import { runInElectron } from './in-electron.ts';
import { runInHost } from './in-host.ts';
import { runHere } from './on-this-node.ts';
import { bundledSuite, type Specs } from './suite.ts';

// `npm run test:vscode`: the packed extension in a real VS Code. `--electron` takes the one of its vendor, where it
// can be downloaded, and `--oldest` the oldest that can be had of those that the manifest allows; `--packed` takes the
// package as it is; `--only packed|inside|window` runs one of the suites, `--grep` some tests.
const { values } = parseArgs({
  options: {
    electron: { type: 'boolean', default: false },
    oldest: { type: 'boolean', default: false },
    packed: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    grep: { type: 'string', default: '' },
  },
});

// Everything that starts a VS Code goes by it.
if (values.oldest) process.env.MIGMAP_LANE = 'oldest';
if (!values.packed || !existsSync(packed)) await pack();
const run = { vsix: packed, suite: await bundledSuite(), grep: values.grep };
// One VS Code after the other: each of them has another window.
const kinds: readonly Specs[] = ['spec', 'folders'];
const tallies: Tally[] = [];
const isWanted = (name: string): boolean => values.only === '' || values.only === name;
if (isWanted('packed')) tallies.push(await runHere('packed', values.grep));
// Those who see the window as a person does are driven from here, and VS Code in a browser without a screen.
if (values.electron) {
  if (isWanted('inside')) for (const specs of kinds) tallies.push(await runInElectron({ ...run, specs }));
} else if (whyNot() === '') {
  if (isWanted('inside')) for (const specs of kinds) tallies.push(await runInHost({ ...run, specs }));
  if (isWanted('window')) tallies.push(await runHere('ui', values.grep));
} else
  tallies.push({ passed: 0, failed: 0, skipped: [`skipped here: the extension in VS Code: ${whyNot()}`] });
const all = added(tallies);
keepTally(all);
process.stdout.write(closingLines(all));
process.exitCode = all.failed > 0 || (all.passed === 0 && all.skipped.length === 0) ? 1 : 0;

/** Somebody's own machine may lack what shows VS Code; in CI that is a failure, of the tests themselves. */
function whyNot(): string {
  if (process.env.CI) return '';
  if (process.platform === 'win32') return 'its server does not run on Windows; try --electron';
  const mayInstall = process.getuid?.() === 0;
  return chromiumPath() || mayInstall ? '' : 'there is no Chromium; put it on the PATH, or try --electron';
}
