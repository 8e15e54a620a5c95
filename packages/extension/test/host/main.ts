import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pack, packed } from '../../pack.ts';
import { runInElectron } from './in-electron.ts';
import { runInHost } from './in-host.ts';
import { runHere } from './on-this-node.ts';
import { bundledSuite } from './suite.ts';

// `npm run test:vscode`: the packed extension in a real VS Code. `--electron` takes the one of its vendor, where it
// can be downloaded; `--packed` takes the package as it is; `--only packed|inside|window` runs one of the
// suites, `--grep` some tests.
const { values } = parseArgs({
  options: {
    electron: { type: 'boolean', default: false },
    packed: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    grep: { type: 'string', default: '' },
  },
});

if (!values.packed || !existsSync(packed)) await pack();
const run = { vsix: packed, suite: await bundledSuite(), grep: values.grep };
const passed: boolean[] = [];
const isWanted = (name: string): boolean => values.only === '' || values.only === name;
if (isWanted('packed')) passed.push(await runHere('packed', values.grep));
// Those who see the window as a person does are driven from here, and VS Code in a browser without a screen.
if (isWanted('inside')) passed.push(await (values.electron ? runInElectron(run) : runInHost(run)));
if (isWanted('window') && !values.electron) passed.push(await runHere('ui', values.grep));
process.exitCode = passed.every(Boolean) ? 0 : 1;
