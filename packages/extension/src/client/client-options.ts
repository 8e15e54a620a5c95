import { type ProtocolCapability, protocolVersion } from '@migmap/protocol';
import { type LogOutputChannel, l10n } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type StaticFeature,
} from 'vscode-languageclient';
import { onlyFilesOfNow } from './files-of-now.ts';

/** What a client is told, wherever it runs. */
export function clientOptions(output: LogOutputChannel, onEnd: () => void): LanguageClientOptions {
  return {
    // Maps of every scheme: also those of a repository that lies nowhere on this machine.
    documentSelector: [
      { language: 'migmap' },
      { language: 'json', pattern: '**/migmap.config.json' },
      { language: 'jsonc', pattern: '**/migmap.config.json' },
    ],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: tellOfEnd(onEnd),
    initializationFailedHandler: () => false,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: onlyFilesOfNow,
  };
}

/** Says that we know the messages of our own, so that the server tells of changes. */
export const ownMessages: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    const said: ProtocolCapability = { protocol: protocolVersion, files: true };
    capabilities.experimental = { ...(capabilities.experimental as object | undefined), migmap: said };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

/** The client only says that its server has ended; what becomes of it then is for the one who started it. */
function tellOfEnd(onEnd: () => void): ErrorHandler {
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      onEnd();
      return { action: CloseAction.DoNotRestart, handled: true, message: l10n.t('The server has ended.') };
    },
  };
}
