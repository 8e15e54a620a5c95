import { env, Uri, type Webview } from 'vscode';
import { wordsOfPage } from './words-of-page.ts';

/**
 * The page of a panel. It may run one script of ours and nothing else, and loads nothing from outside. Its parts fill
 * the places that are named here (`packages/webview/src/parts`).
 */
export function pageOf(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const address = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; img-src blob:`;
  const words = wordsOfPage();
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('webview.css')}">
<title>${escaped(words.title)}</title>
</head>
<body data-words="${escaped(JSON.stringify(words))}">
<header><div id="views"></div><div id="find"></div><div id="tools"></div></header>
<div id="notice" role="status"></div>
<div id="desk">
<main id="place"><div id="picture" role="tabpanel" tabindex="0" aria-label="${escaped(words.title)}"></div></main>
<aside id="side" aria-label="${escaped(words.ways.details)}"></aside>
</div>
<footer id="time"></footer>
<div id="said" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${address('webview.js')}"></script>
</body>
</html>`;
}

// Node and browsers have it.
declare const crypto: { randomUUID(): string };

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
