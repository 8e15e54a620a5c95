import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { FileSystem } from './file-system.ts';
import { paintingHere } from './picture/painter.ts';
import { start } from './start.ts';

// A worker knows only the documents that its page has opened: of other files nobody can tell.
const noFiles: FileSystem = {
  read: async () => 'unknown',
  mapsBeneath: async () => [],
  isFolder: async () => false,
  rootOf: async (uri) => uri.slice(0, Math.max(0, uri.lastIndexOf('/'))),
};

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
start(connection, {
  files: noFiles,
  today: () => new Date().toISOString().slice(0, 10),
  painter: paintingHere,
});
