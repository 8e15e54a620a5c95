import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tally } from '@migmap/testing';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { here, type Outcome, opened, type SuiteRun, tallyOf } from './suite.ts';

/** The same tests in the VS Code of its vendor, where that can be downloaded. */
export async function runInElectron({ vsix, suite, grep, specs }: SuiteRun): Promise<Tally> {
  const vscodeExecutablePath = await downloadAndUnzipVSCode(process.env.MIGMAP_VSCODE ?? 'stable');
  const [command, ...words] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
  if (command === undefined) throw new Error('The downloaded VS Code has no command line.');
  const folder = mkdtempSync(join(tmpdir(), 'migmap-electron-'));
  const places = ['--user-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
  try {
    // Its own places replace those that the tests of one extension would use by default.
    const own = words.filter((word) => !/^--(user-data-dir|extensions-dir)=/.test(word));
    const installed = spawnSync(command, [...own, ...places, '--install-extension', vsix, '--force'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (installed.status !== 0) throw new Error(`${installed.stdout}${installed.stderr}`);
    const workspace = join(folder, 'workspace');
    cpSync(here(opened[specs].from), workspace, { recursive: true });
    const stub = join(folder, 'stub');
    cpSync(here('../stub'), stub, { recursive: true });
    const result = join(folder, 'outcome.json');
    const run = runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: stub,
      extensionTestsPath: suite,
      extensionTestsEnv: { MIGMAP_OUTCOME: result, MIGMAP_GREP: grep, MIGMAP_SPECS: specs },
      launchArgs: [
        join(workspace, opened[specs].opens),
        ...places,
        '--disable-workspace-trust',
        '--skip-welcome',
      ],
    });
    const code = await run.catch(() => 1);
    const left = existsSync(result) ? (JSON.parse(readFileSync(result, 'utf8')) as Outcome) : undefined;
    return tallyOf(left, code, grep);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
