import type { CompareState } from '@migmap/protocol';
import type { Uri, Webview } from 'vscode';
import { escaped, strictPage } from '../pages/strict-page.ts';
import { wordsOfCompare } from './words-of-compare.ts';

/** The page that shows two states of a map in one picture. */
export function comparePage(webview: Webview, extension: Uri, state: CompareState): string {
  const words = wordsOfCompare();
  const body = `<header><h1 id="since"></h1><div id="views"></div><div id="tools"></div></header>
<div id="notice" role="status"></div>
<div id="desk">
<main id="place"><div id="picture" role="tabpanel" tabindex="0" aria-label="${escaped(words.title)}"></div></main>
<aside id="changes"></aside>
</div>`;
  return strictPage(webview, extension, { name: 'compare', words, state, body });
}
