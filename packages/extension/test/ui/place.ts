import { type Browser, openChromium } from '@migmap/testing';
import { packed } from '../../pack.ts';
import { Host } from '../host/host.ts';
import { installedHost } from '../host/install.ts';

/** A VS Code with the packed extension in it, and a browser that shows its windows. */
export interface Place {
  readonly host: Host;
  readonly browser: Browser;
}

let shared: Promise<Place> | undefined;

/** The one of all tests that want nothing special: to start one takes longer than most tests. */
export function sharedPlace(): Promise<Place> {
  shared ??= startPlace({});
  return shared;
}

export async function startPlace(settings: object): Promise<Place> {
  const host = new Host(installedHost());
  host.install(packed);
  await host.start(settings, {});
  return { host, browser: await openChromium() };
}

export async function endPlace({ host, browser }: Place): Promise<void> {
  await browser.close();
  host.stop();
}

/** After all tests. */
export async function endSharedPlace(): Promise<void> {
  const place = await shared?.catch(() => undefined);
  shared = undefined;
  if (place) await endPlace(place);
}
