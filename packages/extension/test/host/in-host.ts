import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium, type Tally } from '@migmap/testing';
import type { Page } from 'playwright-core';
import { Host } from './host.ts';
import { installedHost } from './install.ts';
import { here, type Outcome, opened, type SuiteRun, tallyOf } from './suite.ts';

/** Longer than this, in milliseconds, is a run that hangs. */
const PATIENCE = 240_000;

/** The tests inside the extension host of a VS Code server, whose window a browser without a screen opens. */
export async function runInHost({ vsix, suite, grep, specs }: SuiteRun): Promise<Tally> {
  const host = new Host(installedHost());
  const browser = await openChromium();
  try {
    host.install(vsix);
    const workspace = host.folder('workspace');
    cpSync(here(opened[specs].from), workspace, { recursive: true });
    const result = join(host.folder('result'), 'outcome.json');
    await host.start({}, { MIGMAP_OUTCOME: result, MIGMAP_GREP: grep, MIGMAP_SPECS: specs });
    const page = await browser.newPage();
    const remote = (path: string): string => `vscode-remote://${host.authority}${path}`;
    const ended = endOf(page);
    await page.goto(
      host.window(join(workspace, opened[specs].opens), [
        ['extensionDevelopmentPath', remote(here('../stub'))],
        ['extensionTestsPath', remote(suite)],
      ]),
    );
    const code = await ended;
    const outcome = existsSync(result) ? (JSON.parse(readFileSync(result, 'utf8')) as Outcome) : undefined;
    return tallyOf(outcome, code, grep);
  } finally {
    await browser.close();
    host.stop();
  }
}

/** VS Code calls these two of its page: it has them for its own tests. */
async function endOf(page: Page): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const alarm = setTimeout(() => {
    process.stdout.write('The tests hang.\n');
    resolve(1);
  }, PATIENCE);
  await page.exposeFunction('codeAutomationLog', (type: string, words: readonly unknown[]) => {
    if (process.env.MIGMAP_HOST_LOG) process.stdout.write(`${type}: ${words.join(' ')}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  return promise.finally(() => clearTimeout(alarm));
}
