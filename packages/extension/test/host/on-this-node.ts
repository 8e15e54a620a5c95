import { globSync } from 'node:fs';
import { join } from 'node:path';
import { added, type Tally } from '@migmap/testing';
import Mocha from 'mocha';
import { endSharedPlace } from '../ui/place.ts';
import { here } from './suite.ts';

/** Tests that run beside VS Code, and not inside of it: each file by itself, so that none is left out after a failure. */
export async function runHere(folder: 'packed' | 'ui', grep: string): Promise<Tally> {
  const files = globSync(['*.ui.ts', '*.packed.ts'], { cwd: here(`../${folder}`) }).sort();
  const tallies: Tally[] = [];
  for (const name of files) {
    const run = await loaded(join(here(`../${folder}`), name), grep);
    const tally = await ran(run);
    tallies.push(tally.failed > 0 && folder === 'ui' ? await onceMore(name, run) : tally);
    run.dispose();
  }
  await endSharedPlace();
  return added(tallies);
}

async function loaded(file: string, grep: string): Promise<Mocha> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', grep: grep === '' ? /./ : grep });
  mocha.cleanReferencesAfterRun(false);
  mocha.addFile(file);
  await mocha.loadFilesAsync();
  return mocha;
}

function ran(mocha: Mocha): Promise<Tally> {
  return new Promise((resolve) => {
    const { stats } = mocha.run((failed) => resolve({ passed: stats?.passes ?? 0, failed, skipped: [] }));
  });
}

/**
 * A window on a busy machine may be later than anybody waits. Its tests get a second chance, in a new VS Code; that
 * they needed it is said at the end.
 */
async function onceMore(name: string, run: Mocha): Promise<Tally> {
  process.stdout.write(`\n${name}: a second time, in a new window.\n`);
  await endSharedPlace();
  const tally = await ran(run);
  return tally.failed > 0 ? tally : { ...tally, skipped: [`passed only the second time: ${name}`] };
}
