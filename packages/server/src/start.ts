import type { IsoDate } from '@migmap/core';
import { type EditorSettings, type InitializationOptions, protocolVersion } from '@migmap/protocol';
import {
  CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { breathing } from './breathing.ts';
import { clientOf, foldersOf, tellable } from './client.ts';
import { clientFiles } from './client-files.ts';
import { Configuration } from './configuration.ts';
import { DiagnosticsSender } from './diagnostics.ts';
import type { Session } from './feature.ts';
import { capabilitiesOf, features } from './features.ts';
import { followRenaming } from './file-renaming.ts';
import type { FileSystem } from './file-system.ts';
import { Guard } from './guard.ts';
import { judgedForNow } from './judging.ts';
import { speakerFor } from './languages.ts';
import { MapChanges } from './map-changes.ts';
import { MapVersions } from './map-versions.ts';
import { Pause } from './pause.ts';
import { Easel } from './picture/easel.ts';
import type { Painter } from './picture/painter.ts';
import { Refreshing } from './refreshing.ts';
import { Workspace } from './workspace.ts';

/** What a server cannot know by itself. */
export interface Surroundings {
  /** Where files come from; those that only the client reaches are handed in. */
  readonly files: (ofClient: FileSystem) => FileSystem;
  /** The one place at which the clock is read: `migmap.asOf` may be `today`. */
  readonly today: () => IsoDate;
  readonly painter: Painter;
}

/** Answers a client from now on, over whatever the connection is made of. */
export function start(connection: Connection, surroundings: Surroundings): void {
  let client = clientOf(UNKNOWN);
  let hasBegun = false;
  const guard = new Guard(connection.console, (message) => connection.tracer.log(message));
  const configuration = new Configuration(surroundings.today);
  const ofClient = clientFiles({
    reads: () => client.readsFiles,
    folders: () => workspace.folders(),
    ask: (method, params) => connection.sendRequest(method, params),
  });
  const workspace = new Workspace(surroundings.files(ofClient), configuration, (error) =>
    guard.fault('workspace', error),
  );
  const session: Session = {
    connection,
    guard,
    workspace,
    versions: new MapVersions(),
    easel: new Easel(surroundings.painter),
    client: () => client,
    hasBegun: () => hasBegun,
  };

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    const speak = await speakerFor(params.locale);
    client = clientOf(params, speak);
    if (speak) workspace.speak = speak;
    hasBegun = true;
    for (const folder of foldersOf(params)) workspace.addFolder(folder);
    configure(session, configuration, params.initializationOptions as InitializationOptions | undefined);
    const told = capabilitiesOf([{ capabilities: ownCapabilities }, ...features]);
    return { capabilities: tellable(client, told), serverInfo: { name: 'migmap' } };
  });
  connection.onInitialized(() => {
    watchFiles(session);
    if (client.capabilities.workspace?.workspaceFolders) followFolders(session);
    followSettings(session, configuration);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => workspace.diskChanged(changes.map(({ uri }) => uri)));
  followDocuments(session);
  followRenaming(session);
  sendDiagnostics(session);
  for (const feature of features) feature.register(session);
  connection.listen();
}

const UNKNOWN: InitializeParams = { processId: null, rootUri: null, capabilities: {} };

const ownCapabilities: InitializeResult['capabilities'] = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  experimental: { migmap: { protocol: protocolVersion } },
};

function followDocuments({ connection, workspace }: Session): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidOpen(({ document }) => workspace.opened(document));
  documents.onDidChangeContent(({ document }) => workspace.changed(document));
  documents.onDidClose(({ document }) => workspace.closed(document));
  documents.listen(connection);
}

function followFolders({ connection, workspace }: Session): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) workspace.removeFolder(uri);
    for (const { uri } of added) workspace.addFolder(uri);
  });
}

function configure({ connection, workspace }: Session, configuration: Configuration, said: unknown): void {
  const objection = configuration.set(said as EditorSettings | null | undefined);
  if (objection !== undefined) connection.console.warn(workspace.speak(objection));
  workspace.settingsChanged();
}

/** Clients that can be asked are asked, at first and whenever something has changed; others say it with the change. */
function followSettings(session: Session, configuration: Configuration): void {
  const { connection, guard } = session;
  const { configuration: mayAsk, didChangeConfiguration } = session.client().capabilities.workspace ?? {};
  const ask = (): void => {
    connection.workspace
      .getConfiguration('migmap')
      .then((said: unknown) => configure(session, configuration, said))
      .catch((error: unknown) => guard.fault('configuration', error));
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    if (mayAsk) ask();
    else configure(session, configuration, (settings as { migmap?: unknown } | null)?.migmap);
  });
  if (!mayAsk) return;
  ask();
  if (didChangeConfiguration?.dynamicRegistration !== true) return;
  connection.client
    .register(DidChangeConfigurationNotification.type, { section: 'migmap' })
    .catch((error) => guard.fault('configuration', error));
}

/** Of folders that go or come whole, clients name the folder only; so all that goes or comes is listened to. */
function watchFiles({ connection, client, guard }: Session): void {
  if (client().capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const watchers = [
    { globPattern: '**/*.migmap', kind: WatchKind.Change },
    { globPattern: '**/*.json', kind: WatchKind.Change },
    { globPattern: '**/{.gitignore,.migmapignore}', kind: WatchKind.Change },
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
  ];
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error) => guard.fault('watching files', error));
}

function sendDiagnostics(session: Session): void {
  const { workspace, guard } = session;
  const sender = new DiagnosticsSender(session);
  const refreshing = new Refreshing(session);
  const changes = new MapChanges(session);
  const typed = new Set<string>();
  const reported = new Set<string>();
  const pause = new Pause(async (isSuperseded) => {
    try {
      await workspace.ready();
      const files = new Set(typed);
      if (!(await judgedForNow(workspace, breathing(CancellationToken.None), isSuperseded))) return;
      typed.clear();
      await sender.update(files);
      refreshing.update(files);
      await changes.update();
      reportFaults(session, reported);
    } catch (error) {
      guard.fault('diagnostics', error);
    }
  });
  workspace.onChange((uri) => {
    if (uri !== undefined) typed.add(uri);
    pause.begin();
  });
}

/** Rules that failed, each once: the others went on. */
function reportFaults({ workspace, guard }: Session, reported: Set<string>): void {
  for (const map of workspace.library.maps()) {
    for (const { code, message, stack } of map.checked.faults) {
      if (reported.has(code)) continue;
      reported.add(code);
      guard.fault(`rule ${code}`, stack ?? message);
    }
  }
}
