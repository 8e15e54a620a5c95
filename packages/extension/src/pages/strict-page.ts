import { env, Uri, type Webview } from 'vscode';

/** What makes one page of ours another than the next. */
export interface PageParts {
  /** Its script and its style, in `dist/`. */
  readonly name: string;
  /** What it says: its script is handed all of it. */
  readonly words: { readonly title: string };
  /** What it remembers until it is told more, so that one which is closed before that is opened again. */
  readonly state: object;
  /** What it may load beside them, in the words of a content security policy. */
  readonly allowed?: string;
  /** The places that its script fills; texts in it went through `escaped`. */
  readonly body: string;
}

/** A page that may run one script of ours and nothing else, and loads nothing from outside. */
export function strictPage(webview: Webview, extension: Uri, parts: PageParts): string {
  const { name, words, state, allowed, body } = parts;
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const address = (file: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', file)).toString();
  const rules = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    allowed,
  ];
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${rules.filter(Boolean).join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address(`${name}.css`)}">
<title>${escaped(words.title)}</title>
</head>
<body data-words="${escaped(JSON.stringify(words))}" data-state="${escaped(JSON.stringify(state))}">
${body}
<div id="said" class="for-ears" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}

/** Text as it may stand in markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

// Node and browsers have it.
declare const crypto: { randomUUID(): string };
