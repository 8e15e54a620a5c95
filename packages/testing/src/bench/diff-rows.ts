import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateMap } from '../generator.ts';
import type { Command } from './measure.ts';
import { type Row, timeRow } from './rows.ts';

/** How long a comparison of two large maps takes, against one check of the same map; all as whole processes. */
export function diffRows(cli: string, cache: string): Row[] {
  const before = join(cache, 'before.migmap');
  const after = join(cache, 'after.migmap');
  const text = generateMap(1000, 1, 'dated');
  writeFileSync(before, text);
  writeFileSync(after, changed(text));
  const root = ['--root', dirname(before)];
  // The map that holds is the harder reference: no ways out of findings have to be searched for.
  const check: Command = { args: [cli, 'check', '--format', 'json', ...root, before] };
  const diff = (format: string): Command => ({
    args: [cli, 'diff', '--format', format, ...root, before, after],
  });
  return ['json', 'markdown'].map((format) =>
    timeRow(
      `diff, 1 000 services, about 20 changes, ${format}`,
      diff(format),
      'check of the map',
      check,
      2.5,
    ),
  );
}

/** What a month does to a plan: dates, people, a few steps, names, nets, services that come and go. */
function changed(text: string): string {
  return changes.reduce((now, [declaration, what, by]) => {
    const start = now.indexOf(declaration);
    const next = now.slice(0, start) + now.slice(start).replace(what, by);
    if (start < 0 || next === now) throw new Error(`The generated map says no “${what}” in ${declaration}.`);
    return next;
  }, text);
}

/** From which declaration on, what, by what. */
const changes: readonly (readonly [string, string | RegExp, string])[] = [
  ['service s-00003 ', '"Service 3"', '"Service three"'],
  ['service s-00017 ', /users \d+/, 'users 140'],
  ['service s-00100 ', 'downtime 4h', 'downtime 8h'],
  ['service s-00200 ', /owner \S+/, 'owner infra'],
  ['service s-00201 ', /criticality \S+/, 'criticality critical'],
  ['service s-00300 ', 'target <= 2s', 'target <= 3s'],
  ['service s-00310 ', /to ".*"/, 'to "Another product"'],
  ['data s-00401-data ', 'volume 20GB', 'volume 45GB'],
  ['risk s-00008-risk ', 'likelihood low', 'likelihood high'],
  ['wave w-0004 ', /dates .*/, 'dates 2027-02-04 .. 2027-02-06'],
  ['wave w-0080 ', /dates .*/, 'dates 2027-06-01 .. 2027-06-02'],
  ['wave w-0004 ', /.*migrate s-00040 .*\n/, ''],
  [
    'wave w-0005 ',
    'wave',
    'wave late "What came late" after w-0004 {\n  owner infra\n  migrate s-00040\n}\nwave',
  ],
  ['wave w-0002 ', 'takes 10min', 'takes 25min'],
  ['migrate s-00015 ', 'Switch over', 'Switch over by night'],
  ['wave w-0006 ', /.*rollback .*\n/, ''],
  ['map', /\bw-0010\b/g, 'tenth-night'],
  ['map', /\bs-00500\b/g, 'ledger'],
  ['team desk ', 'Lead of desk', 'Another lead'],
  [
    'service s-00002 ',
    'service',
    'service newcomer "New" in network { stays "As it is"  owner apps }\nservice',
  ],
];
