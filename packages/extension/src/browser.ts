import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type Api, begin, end } from './extension.ts';

// Browsers have them; named here, so that nothing else of a page is known.
declare const Worker: new (url: string) => ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

/** In a browser: the same server in a worker. */
export function activate(context: ExtensionContext): Promise<Api> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser-server.js');
  const connect = async (): Promise<MessageTransports> => {
    const worker = new Worker(await addressOf(script));
    // Made here, since the client would not take the worker for one: the editor has put its own in that place.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return begin(context, (options) => new LanguageClient('migmap', 'Migmap', connect, options));
}

export const deactivate = end;

/** A worker cannot be started from what lies on another machine, but from a copy of it. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const text = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
