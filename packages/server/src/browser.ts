import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { FileSystem } from './file-system.ts';
import type { ToStudio } from './picture/messages.ts';
import { openStudio } from './picture/studio.ts';
import { start } from './start.ts';
import { today } from './today.ts';
import { STUDIO, workerPainter } from './workers.ts';

/** What a worker has of its page. */
interface WorkerScope {
  readonly name: string;
  readonly location: { readonly href: string };
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToStudio }) => void): void;
}

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
const scope: WorkerScope = self;

// A worker knows only the documents that its page has opened: of other files nobody can tell.
const noFiles: FileSystem = {
  read: async () => 'unknown',
  mapsBeneath: async () => [],
  isFolder: async () => false,
  rootOf: async (uri) => uri.slice(0, Math.max(0, uri.lastIndexOf('/'))),
};

// The server starts another worker of this same file, which draws.
if (scope.name === STUDIO) {
  openStudio({
    post: (message) => scope.postMessage(message),
    listen: (listener) => scope.addEventListener('message', ({ data }) => listener(data)),
  });
} else {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
  );
  start(connection, { files: noFiles, today, painter: workerPainter(scope.location.href) });
}
