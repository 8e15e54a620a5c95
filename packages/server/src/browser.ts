import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
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
  // A worker reaches no files by itself.
  start(connection, { files: (ofClient) => ofClient, today, painter: workerPainter(scope.location.href) });
}
