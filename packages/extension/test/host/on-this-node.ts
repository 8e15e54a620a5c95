import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from '@migmap/testing';
import Mocha from 'mocha';
import { endSharedPlace } from '../ui/place.ts';
import { here } from './suite.ts';

/** Tests that run beside VS Code, and not inside of it. */
export async function runHere(folder: string, grep: string): Promise<Tally> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', grep: grep === '' ? /./ : grep });
  const files = globSync(['*.ui.ts', '*.packed.ts'], { cwd: here(`../${folder}`) }).sort();
  for (const name of files) mocha.addFile(join(here(`../${folder}`), name));
  await mocha.loadFilesAsync();
  const tally = await new Promise<Tally>((resolve) => {
    const { stats } = mocha.run((failed) => resolve({ passed: stats?.passes ?? 0, failed, skipped: [] }));
  });
  await endSharedPlace();
  return tally;
}
