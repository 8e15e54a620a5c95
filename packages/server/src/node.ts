import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './disk.ts';
import { besides } from './file-system.ts';
import { RemotePainter } from './picture/remote-painter.ts';
import { start } from './start.ts';
import { threadStudio } from './threads.ts';
import { today } from './today.ts';

export { drawPictures } from './threads.ts';

/** What the one who starts a server knows of where things are. */
export interface ServerParts {
  /** The thread that draws starts from this file, which then calls `drawPictures` and does no more. */
  readonly pictureWorker: string;
}

/** Starts a server on the channel that the arguments of the process name; without one, on standard input and output. */
export function startServer({ pictureWorker }: ServerParts): void {
  const channels = ['--node-ipc', '--socket', '--pipe'];
  const isNamed = process.argv.some((argument) => channels.some((channel) => argument.startsWith(channel)));
  const connection = isNamed
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const painter = new RemotePainter(() => threadStudio(pictureWorker));
  start(connection, { files: (ofClient) => besides(disk, ofClient), today, painter });
}
