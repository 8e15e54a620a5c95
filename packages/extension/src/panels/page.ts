import { l10n, Uri, type Webview } from 'vscode';

/** The page of a panel. It may run one script of ours and nothing else, and loads nothing from outside. */
export function pageOf(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const address = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const words = Object.fromEntries(Object.entries(wordsOfPage()).map(([key, text]) => [key, escaped(text)]));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('webview.css')}">
<title>${words.title}</title>
</head>
<body>
<header>
<div id="tabs" role="tablist" aria-label="${words.views}"></div>
<label id="plan"><span>${words.state}</span>
<input id="scrubber" type="range" min="0" max="0" value="0" step="1" disabled>
<output id="instant" for="scrubber" data-whole="${words.whole}">${words.whole}</output></label>
<button id="zoom-out" aria-label="${words.zoomOut}">−</button>
<button id="zoom-in" aria-label="${words.zoomIn}">+</button>
<button id="fit">${words.fit}</button>
<button id="lock" aria-pressed="false" title="${words.lockMeans}">${words.lock}</button>
</header>
<div id="notice" role="status" aria-live="polite" data-partly="${words.partly}">${words.wait}</div>
<main id="picture" role="tabpanel" tabindex="0" aria-label="${words.title}"></main>
<script nonce="${nonce}" src="${address('webview.js')}"></script>
</body>
</html>`;
}

// Node and browsers have it.
declare const crypto: { randomUUID(): string };

function wordsOfPage() {
  return {
    title: l10n.t('Migration Map'),
    views: l10n.t('Views'),
    state: l10n.t('State'),
    whole: l10n.t('the plan as a whole'),
    zoomIn: l10n.t('Zoom in'),
    zoomOut: l10n.t('Zoom out'),
    fit: l10n.t('Fit'),
    lock: l10n.t('Lock'),
    lockMeans: l10n.t('Keep showing this map when another one is opened'),
    partly: l10n.t('The text cannot be read as a whole just now: this is the last good picture.'),
    wait: l10n.t('The picture is being drawn…'),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
