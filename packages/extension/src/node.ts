import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, begin, end } from './extension.ts';

/** On a machine: the server is a process of its own, spoken to over a channel that only the two of us have. */
export function activate(context: ExtensionContext): Promise<Api> {
  const module = context.asAbsolutePath('dist/server.js');
  return begin(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6099'] } };
    return new LanguageClient('migmap', 'Migmap', { run, debug }, options);
  });
}

export const deactivate = end;
