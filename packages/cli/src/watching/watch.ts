import { type Console, speakingThrough } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { openEyes } from './eyes.ts';
import { pulse } from './pulse.ts';
import { leadsOn, matters, type Scope, scopeOf, startsOf } from './scope.ts';

export interface Watching {
  readonly operands: readonly string[];
  /** Files that options name, such as a configuration. */
  readonly named: readonly string[];
  /** One run; what comes back are the files that it asked for. */
  check(console: Console): Promise<ReadonlySet<string>>;
  tellFailure(error: unknown, console: Console): void;
  readonly console: Console;
}

/** Checks, and checks again whenever something changes that matters, until it is interrupted. */
export async function watch(watching: Watching): Promise<ExitStatus> {
  const { operands, named, console } = watching;
  const interrupted = interruption();
  const changes = pulse();
  const asked = new Set<string>();
  let scope = scopeOf({ operands, named, asked, cwd: console.cwd });
  let eyes = await openEyes(scope, changes.beat);
  for (let run = runFirst; ; run = runAgain) {
    for (const file of await run(watching)) asked.add(file);
    console.err('Watching for changes; Ctrl+C ends it.\n');
    const next = scopeOf({ operands, named, asked, cwd: console.cwd });
    if (!covers(scope, next)) {
      scope = next;
      await eyes.close();
      eyes = await openEyes(scope, changes.beat);
      // Between two pairs of eyes something may have been missed.
      changes.beat();
    }
    if ((await Promise.race([changes.next(), interrupted])) === 'interrupted') break;
  }
  changes.stop();
  await eyes.close();
  return exitStatus.clean;
}

/** Who uses a command wrongly is told at once, and not asked to wait. */
function runFirst({ check, console }: Watching): Promise<ReadonlySet<string>> {
  return check(cleared(console));
}

/** What goes wrong later is likely to be half of a change. */
async function runAgain({ check, tellFailure, console }: Watching): Promise<ReadonlySet<string>> {
  const on = cleared(console);
  try {
    return await check(on);
  } catch (error) {
    tellFailure(error, on);
    return new Set();
  }
}

function interruption(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve('interrupted'));
    process.once('SIGTERM', () => resolve('interrupted'));
  });
}

const clearing = '\u001b[2J\u001b[3J\u001b[H';

/** On a terminal the old report goes when the new one comes; in a file they follow one another. */
function cleared(console: Console): Console {
  if (!console.isTerminal('out')) return console;
  let isClear = false;
  return speakingThrough(console, () => {
    if (!isClear) console.out(clearing);
    isClear = true;
  });
}

/** Whether eyes that see the one see all of the other. */
function covers(seen: Scope, wanted: Scope): boolean {
  return (
    [...startsOf(wanted)].every((folder) => leadsOn(folder, seen)) &&
    [...wanted.files].every((file) => matters(file, seen))
  );
}
