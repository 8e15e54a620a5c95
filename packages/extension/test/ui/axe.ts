import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { EditorWindow } from './window.ts';

/** In the page. */
declare const axe: { run(on: unknown, options: RunOptions): Promise<AxeResults> };
declare const document: {
  getAnimations(): readonly { readonly finished: Promise<unknown> }[];
};

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What people with assistive technology would stumble over on the page of a panel: rule and elements. */
export async function stumblingBlocks(window: EditorWindow): Promise<readonly string[]> {
  const body = await window.panel().locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  if (!frame) throw new Error('There is no page of a panel.');
  // The page lets nothing be loaded into it: what a debugger runs there is no part of it.
  await frame.evaluate(source);
  return frame.evaluate(async () => {
    // What fades in has colours that nobody is meant to read.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
