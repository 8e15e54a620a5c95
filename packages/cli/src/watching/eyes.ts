import { watch } from 'chokidar';
import { isWithin, leadsOn, matters, type Scope, startsOf } from './scope.ts';

/** Sees what happens to files. */
export interface Eyes {
  close(): Promise<void>;
}

/** Opens eyes on a part of the disk; they see all that happens from when the promise is kept. */
export async function openEyes(scope: Scope, onChange: () => void): Promise<Eyes> {
  const watcher = watch([...startsOf(scope)], {
    ignoreInitial: true,
    ignored: (path, stat) => {
      if (stat === undefined) return false;
      return stat.isDirectory() ? !leadsOn(path, scope) : !matters(path, scope);
    },
  });
  watcher.on('all', (_event, path) => {
    if (matters(path, scope) || isWithin(path, scope.named)) onChange();
  });
  // A folder that may not be read, or that goes while it is being looked into: what is left is still seen.
  watcher.on('error', onChange);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return { close: () => watcher.close() };
}
