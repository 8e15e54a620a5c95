import { env, Uri, type Webview } from 'vscode';
import { wordsOfCompare } from './words-of-compare.ts';

/** The page that shows two states of a map in one picture. As strict as the page of a map panel. */
export function comparePage(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const address = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const words = wordsOfCompare();
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('compare.css')}">
<title>${escaped(words.title)}</title>
</head>
<body data-words="${escaped(JSON.stringify(words))}">
<header><h1 id="since"></h1><div id="views"></div><div id="tools"></div></header>
<div id="notice" role="status"></div>
<div id="desk">
<main id="place"><div id="picture" role="tabpanel" tabindex="0" aria-label="${escaped(words.title)}"></div></main>
<aside id="changes"></aside>
</div>
<div id="said" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${address('compare.js')}"></script>
</body>
</html>`;
}

// Node and browsers have it.
declare const crypto: { randomUUID(): string };

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
