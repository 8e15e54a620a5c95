import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';

/**
 * A browser for a suite, to be called in its `before`: `browser = await browserFor(this)`. Debian's Chromium is
 * installed where it is missing and this process may do so. Where there can be none the suite is skipped, and the
 * closing lines say so; a run in CI fails instead.
 */
export async function browserFor(suite: Mocha.Context): Promise<Browser> {
  suite.timeout(600_000);
  const executablePath = chromiumPath() ?? installed();
  if (executablePath === undefined) return without(suite);
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: flags });
}

/** Where a Chromium is on this machine. */
export function chromiumPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...found, ...elsewhere].find((path) => existsSync(path));
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The last of them proves that nothing is loaded from outside: no other machine has a name. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

function installed(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  // Another run may be installing it just now.
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  apt([...wait, 'update']);
  apt([...wait, 'install', '-y', '--no-install-recommends', 'chromium']);
  return chromiumPath();
}

function apt(words: readonly string[]): void {
  spawnSync('apt-get', words, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 500_000,
  });
}

function without(suite: Mocha.Context): never {
  if (process.env.CI) {
    throw new Error(
      'The tests in a browser need Chromium, and it could not be installed: put it on the PATH.',
    );
  }
  return suite.skip();
}
