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
export function clientOptions(output: LogOutputChannel, onCrash: () => void): LanguageClientOptions {
  return {
    // Maps of every scheme: also those of a repository that lies nowhere on this machine.
    documentSelector: [
      { language: 'migmap' },
      { language: 'json', pattern: '**/migmap.config.json' },
      { language: 'jsonc', pattern: '**/migmap.config.json' },
    ],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: whenItEnds(onCrash),
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

/** Crashes that follow each other this quickly, in milliseconds, are one trouble that a restart does not end. */
const PATIENCE = 3 * 60 * 1000;
const MOST_RESTARTS = 4;

/** A server that ends is started again, unless it does nothing but end. */
function whenItEnds(onCrash: () => void): ErrorHandler {
  const ends: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const now = Date.now();
      ends.push(now);
      const recent = ends.filter((at) => now - at < PATIENCE).length;
      if (recent <= MOST_RESTARTS) return { action: CloseAction.Restart, handled: true };
      onCrash();
      return { action: CloseAction.DoNotRestart, handled: true, message: l10n.t('The server has ended.') };
    },
  };
}
