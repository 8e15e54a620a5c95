import type { Snapshot } from '@migmap/language/lsp';
import type {
  CancellationToken,
  Connection,
  GenericRequestHandler,
  ProtocolRequestType,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { cancelled, type Guard, type GuardOptions, malformed, tooEarly } from './guard.ts';
import type { MapVersions } from './map-versions.ts';
import type { Easel } from './picture/easel.ts';
import type { Workspace } from './workspace.ts';

/** What an answer may need beside the snapshot and the parameters. */
export interface Desk {
  readonly workspace: Workspace;
  readonly client: Client;
  readonly token: CancellationToken;
  readonly connection: Connection;
  readonly versions: MapVersions;
  readonly easel: Easel;
}

/** What all answers of a session share. */
export interface Session {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly workspace: Workspace;
  readonly versions: MapVersions;
  readonly easel: Easel;
  readonly client: () => Client;
  /** Whether the client has introduced itself. */
  readonly hasBegun: () => boolean;
}

/** One request of the protocol that the server answers. */
export interface Feature {
  readonly method: string;
  /** What the client is told of it when the session begins. */
  readonly capabilities: ServerCapabilities;
  register(session: Session): void;
}

/** A request about one document; where no map holds it, the answer is empty. */
export function documentFeature<P extends AboutDocument, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  capabilities: ServerCapabilities,
  answer: (snapshot: Snapshot, params: P, desk: Desk) => NoInfer<R> | Promise<NoInfer<R>>,
  empty: NoInfer<R> | null = null,
): Feature {
  const nothing = empty as R;
  return feature(type, capabilities, nothing, (params, desk) => {
    const snapshot = desk.workspace.snapshot(documentIn(type.method, params));
    return snapshot ? answer(snapshot, params, desk) : nothing;
  });
}

/** A request about all that is open, or about something that an earlier answer gave. */
export function workspaceFeature<P, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  capabilities: ServerCapabilities,
  answer: (params: P, desk: Desk) => NoInfer<R> | Promise<NoInfer<R>>,
  empty: NoInfer<R> | null = null,
): Feature {
  return feature(type, capabilities, empty as R, answer);
}

/** What a client sends may be anything. */
function documentIn(method: string, params: Partial<AboutDocument> | null): string {
  const uri: unknown = params?.textDocument?.uri;
  if (typeof uri !== 'string') throw malformed(`${method}: \`textDocument.uri\` has to be a string.`);
  return uri;
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

function feature<P, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  capabilities: ServerCapabilities,
  empty: R,
  answer: (params: P, desk: Desk) => R | Promise<R>,
): Feature {
  const { method } = type;
  const register = ({ guard, client, hasBegun, ...shared }: Session): void => {
    const { connection, workspace } = shared;
    const about: GuardOptions<P, R>['about'] = (params) => {
      // What a client sends may be anything; what makes no sense is a matter of the answer.
      const uri: unknown = (params as Partial<AboutDocument> | null)?.textDocument?.uri;
      return typeof uri === 'string' ? { uri, version: workspace.documentOf(uri)?.version } : undefined;
    };
    const guarded = guard.of<P, R>({ name: method, empty, about }, async (params, token) => {
      if (!hasBegun()) throw tooEarly();
      await workspace.ready();
      if (token.isCancellationRequested) throw cancelled();
      return answer(params, { ...shared, client: client(), token });
    });
    connection.onRequest(method, guarded as GenericRequestHandler<R, E>);
  };
  return { method, capabilities, register };
}
