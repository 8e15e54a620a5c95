import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './disk.ts';
import { RemotePainter } from './picture/remote-painter.ts';
import { start } from './start.ts';
import { threadStudio } from './threads.ts';

/** What the one who starts a server knows of where things are. */
export interface ServerParts {
  /** The file of the thread that draws: `picture-worker` as it was built, or its source. */
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
  start(connection, { files: disk, today, painter });
}

/** The day of this machine. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
