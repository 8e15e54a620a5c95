import { mayRun, ruleOf } from '@migmap/rules';
import type { Baseline } from './baseline/baseline.ts';
import { type Checked, checkMaps, type Filter, type Found, findInputs } from './check-maps.ts';
import type { CheckModes } from './check-modes.ts';
import type { CheckSettings } from './check-settings.ts';
import type { Given } from './command-line.ts';
import type { Console } from './console.ts';
import type { Inputs } from './inputs/read-maps.ts';
import type { Probe } from './stats/probe.ts';

/** What was asked for, and by whom. */
export interface Task {
  readonly given: Given;
  readonly settings: CheckSettings;
  readonly modes: CheckModes;
  readonly console: Console;
}

/** What was found, and where its report goes. */
export interface Seen {
  readonly checked: Checked;
  readonly console: Console;
}

/** Reads and checks, applies fixes where they are asked for, and leaves out what is known. */
export async function look(task: Task, probe: Probe): Promise<Seen> {
  const { given, settings, console } = task;
  const end = probe.begin('find');
  const found = await findInputs(given, settings, console);
  end();
  const baseline = await baselineOf(task);
  const filter = await filterOf(task, found, probe);
  const see = async (inputs: Inputs): Promise<Checked> =>
    filter(baseline.mark(await checkMaps({ ...found, inputs }, settings, probe)));
  const endOfFixing = task.modes.fix === undefined ? undefined : probe.begin('fix');
  const seen = await fixed(task, found, see);
  endOfFixing?.();
  return { ...seen, checked: baseline.settle(seen.checked) };
}

async function fixed(
  { given, modes, console }: Task,
  found: Found,
  see: (inputs: Inputs) => Promise<Checked>,
): Promise<Seen> {
  if (modes.fix === undefined) return { checked: await see(found.inputs), console };
  const { fix } = await import('./fixing/fix.ts');
  return await fix({
    look: (edited) => see({ ...found.inputs, edited }),
    mode: modes.fix,
    stdin: found.inputs.stdin,
    colours: console.colour && !isColourRefused(given) ? 'coloured' : 'plain',
    console,
  });
}

async function baselineOf({ given, modes, console }: Task): Promise<Baseline> {
  const { baseline } = modes;
  if (baseline === undefined) return { mark: (checked) => checked, settle: (checked) => checked };
  const { openBaseline } = await import('./baseline/baseline.ts');
  const isVerbose = given.options.some(({ name }) => name === 'verbose');
  const book = { ruleOf, mayRun };
  return openBaseline({ ...baseline, detail: isVerbose ? 'entries' : 'counts', book, console });
}

async function filterOf({ given, settings, modes }: Task, found: Found, probe: Probe): Promise<Filter> {
  if (modes.since === undefined) return (checked) => checked;
  const { before } = await import('./since/before.ts');
  const end = probe.begin('since', modes.since);
  try {
    return await before({
      revision: modes.since,
      operands: given.operands.length === 0 ? ['.'] : given.operands,
      config: settings.config,
      found,
      check: (inputs) => checkMaps({ inputs, objections: [] }, settings),
    });
  } finally {
    end();
  }
}

function isColourRefused({ options }: Given): boolean {
  return options.some(({ name }) => name === 'no-color');
}
