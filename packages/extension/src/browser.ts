import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, begin, end } from './extension.ts';

// Browsers have it; named here, so that nothing else of a page is known.
declare const Worker: new (url: string) => object;

/** In a browser: the same server in a worker. */
export function activate(context: ExtensionContext): Promise<Api> {
  const url = Uri.joinPath(context.extensionUri, 'dist', 'browser-server.js').toString(true);
  const startWorker = async (): Promise<object> => new Worker(url);
  return begin(context, (options) => new LanguageClient('migmap', 'Migmap', startWorker, options));
}

export const deactivate = end;
