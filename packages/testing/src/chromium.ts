import type { Browser } from 'playwright-core';

export type { Browser, Page } from 'playwright-core';

import { installed, type Program, programFor, programPath } from './debian-package.ts';

/** A browser for a suite, to be called in its `before`: `browser = await browserFor(this)`. */
export async function browserFor(suite: Mocha.Context): Promise<Browser> {
  const executablePath = programFor(suite, program);
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: flags });
}

/** A browser for what is no suite of ours; fails where there can be none. */
export async function openChromium(): Promise<Browser> {
  const executablePath = chromiumPath() ?? installed(program);
  if (executablePath === undefined) throw new Error('Chromium is needed: put it on the PATH.');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: flags });
}

/** Where a Chromium is on this machine. */
export function chromiumPath(): string | undefined {
  return programPath(program);
}

const program: Program = {
  title: 'Chromium',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe'],
  package: 'chromium',
  elsewhere: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

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
