import type { LoadedMap } from '@migmap/language/lsp';
import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { Session } from './feature.ts';

/**
 * Lenses, hints and colours of one file say what stands in others, so that clients are told to ask for them anew when a map
 * has changed elsewhere. For the file that is typed in they ask by themselves.
 */
export class Refreshing {
  readonly #session: Session;
  #known: ReadonlySet<LoadedMap> = new Set();

  constructor(session: Session) {
    this.#session = session;
  }

  update(typed: ReadonlySet<string>): void {
    const maps = new Set(this.#session.workspace.library.maps());
    const changed = [...maps].filter((map) => !this.#known.has(map));
    this.#known = maps;
    const isSeenElsewhere = changed.some(({ map }) => map.files.some(({ file }) => !typed.has(file.uri)));
    if (isSeenElsewhere) this.#ask();
  }

  /** Nothing waits for the client, which may take its time. */
  #ask(): void {
    const { connection, client, guard } = this.#session;
    const { codeLens, inlayHint, semanticTokens } = client().capabilities.workspace ?? {};
    const requests = [
      ...(codeLens?.refreshSupport ? [CodeLensRefreshRequest.type] : []),
      ...(inlayHint?.refreshSupport ? [InlayHintRefreshRequest.type] : []),
      ...(semanticTokens?.refreshSupport ? [SemanticTokensRefreshRequest.type] : []),
    ];
    for (const { method } of requests) {
      connection.sendRequest(method).catch((error: unknown) => guard.fault(method, error));
    }
  }
}
