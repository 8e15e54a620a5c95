import type { PanelState } from '@migmap/protocol';
import type { Uri, Webview } from 'vscode';
import { escaped, strictPage } from '../pages/strict-page.ts';
import { wordsOfPage } from './words-of-page.ts';

/** The page of a panel. Its parts fill the places that are named here (`packages/webview/src/parts`). */
export function pageOf(webview: Webview, extension: Uri, state: PanelState): string {
  const words = wordsOfPage();
  const body = `<header><h1 id="map-title" class="for-ears">${escaped(words.title)}</h1><div id="views"></div><div id="find"></div><div id="tools"></div></header>
<div id="notice" role="status"></div>
<div id="desk">
<main id="place"><div id="picture" role="tabpanel" tabindex="0" aria-label="${escaped(words.title)}"></div></main>
<aside id="side" aria-label="${escaped(words.ways.details)}"></aside>
</div>
<footer id="time"></footer>`;
  // An exported PNG is drawn by way of an image in the page.
  return strictPage(webview, extension, { name: 'webview', words, state, allowed: 'img-src blob:', body });
}
