import { readFileSync } from 'node:fs';
import { ScratchRepository } from './scratch-repository.ts';

export const clinic = readFileSync(new URL('../../../examples/clinic.migmap', import.meta.url), 'utf8');

/** Where the map of the history stands in the end. */
export const MAP = 'plans/clinic-group.migmap';
export const FIRST_NAME = 'plans/clinic.migmap';
/** What the map imports from its second month on. */
export const SITES = 'plans/sites.migmap';

/** A change of the map: its commit's subject, and words that others replace. */
export type Step = readonly [string, ...(readonly [string, string])[]];

/**
 * Thirty commits on the clinic: the plan slips and grows, is laid out anew, has things and its file renamed, a step
 * split and its sites in a file of their own, loses a rollback point, and two branches that are each fine break it
 * together.
 */
export function clinicHistory(): ScratchRepository {
  const scratch = new ScratchRepository();
  scratch.write(FIRST_NAME, clinic);
  scratch.commit('The plan');
  for (const step of firstMonth) change(scratch, FIRST_NAME, step);
  scratch.git('mv', FIRST_NAME, MAP);
  scratch.commit('A name of its own for the plan');
  for (const step of secondMonth) change(scratch, MAP, step);
  sitesApart(scratch);
  change(scratch, SITES, ['The branch has a name', ['"Branch"', '"Branch at the lake"']]);
  mergeWhatBreaks(scratch);
  for (const step of thirdMonth) change(scratch, MAP, step);
  return scratch;
}

export function change(scratch: ScratchRepository, map: string, [subject, ...edits]: Step): void {
  if (edits.length > 0) scratch.edit(map, ...edits);
  else scratch.write(map, laidOutAnew(scratch.read(map)));
  scratch.commit(subject);
}

/** Other blanks, and not a word else. */
export function laidOutAnew(text: string): string {
  return text.replaceAll(/^ {2}(?=\S)/gm, '    ').replaceAll(/(?<=\S) {2,}(?=\S)/g, ' ');
}

const firstMonth: readonly Step[] = [
  ['Monitoring needs another week', ['dates 2027-01-11 .. 2027-02-12', 'dates 2027-01-11 .. 2027-02-19']],
  [
    'Naming moves with it',
    ['dates 2027-02-15 .. 2027-02-28', 'dates 2027-02-22 .. 2027-03-07'],
    ['gate 2027-02-12 go', 'gate 2027-02-19 go'],
  ],
  [
    'Identity moves with it',
    ['dates 2027-03-01 .. 2027-03-26', 'dates 2027-03-08 .. 2027-04-02'],
    ['gate 2027-02-26 go', 'gate 2027-03-05 go'],
    ['until 2027-04-03', 'until 2027-04-10'],
  ],
  ['Laid out anew'],
  [
    'Say who the plan is for',
    ['// first eyes and ears', '// The board reads this every month.\n// first eyes and ears'],
  ],
  [
    'Another criterion',
    [
      '  criterion "Failed lookups"',
      '  criterion "Lookups a second" { target >= 2000 }\n  criterion "Failed lookups"',
    ],
  ],
  [
    'The archive in a wave of its own',
    ['migrate archive\n', 'check "Journal arrives" every 1d\n'],
    [
      'wave mail-move "Mail" after foundation',
      'wave archive-move "Archive" after foundation {\n  dates 2027-04-05 .. 2027-04-09\n  owner messaging\n  migrate archive\n}\n\nwave mail-move "Mail" after archive-move',
    ],
  ],
  ['Mail a week later', ['2027-04-05 .. 2027-05-28', '2027-04-12 .. 2027-06-04']],
];

const secondMonth: readonly Step[] = [
  ['Mail needs a month more', ['2027-04-12 .. 2027-06-04', '2027-04-12 .. 2027-07-02']],
  ['The end moves with it', ['dates 2027-06-28 .. 2027-07-09', 'dates 2027-08-02 .. 2027-08-13']],
  ['Mail is back in time', ['2027-04-12 .. 2027-07-02', '2027-04-12 .. 2027-06-11']],
  ['The end comes earlier again', ['dates 2027-08-02 .. 2027-08-13', 'dates 2027-07-12 .. 2027-07-23']],
  [
    'Call the wave what it is',
    ['wave eyes "Eyes and ears"', 'wave watch "Monitoring"'],
    ['after eyes', 'after watch'],
  ],
  [
    'Call the service what it is',
    ['service time "Time"', 'service clock "Time"'],
    ['depends on dns, time\n', 'depends on dns, clock\n'],
    ['depends on dns, time, ca', 'depends on dns, clock, ca'],
    ['depends on dns, time, ca', 'depends on dns, clock, ca'],
    ['pilot time', 'pilot clock'],
    ['migrate time', 'migrate clock'],
  ],
  [
    'The head office in three steps',
    [
      'migrate mail 40% "Head office, the rest" {',
      'migrate mail 25% "Head office, second floor"\n    migrate mail 15% "Head office, the rest" {',
    ],
  ],
  [
    'A hotline for the archive',
    ['hotline "Mail" ', 'hotline "Archive" 2027-04-05 .. 2027-04-16 by desk\n    hotline "Mail" '],
  ],
];

/** In a map of several files the first wave says that it follows none. */
function sitesApart(scratch: ScratchRepository): void {
  const text = scratch.read(MAP);
  const sites = text.match(/^site .*\n/gm)?.join('') ?? '';
  const others = text.replace(sites, '').replace('wave watch "Monitoring"', '$& after none');
  scratch.write(SITES, sites);
  scratch.write(MAP, `import "sites.migmap"\n${others}`);
  scratch.commit('Sites in a file of their own');
}

/** Each branch is fine: with the old directory the proxy is not needed, with the proxy the old directory. */
export const proxyGoes: Step = ['The proxy ends with identity', ['until goodbye', 'until foundation']];
export const directoryGoes: Step = [
  'The old directory goes before mail moves',
  ['retire directory\n', ''],
  ['pilot mail "IT and early adopters"', 'retire directory\n    pilot mail "IT and early adopters"'],
];

function mergeWhatBreaks(scratch: ScratchRepository): void {
  scratch.git('switch', '--quiet', '--create', 'directory');
  change(scratch, MAP, directoryGoes);
  scratch.git('switch', '--quiet', 'main');
  change(scratch, MAP, proxyGoes);
  scratch.git('merge', '--quiet', '--no-edit', 'directory');
}

const thirdMonth: readonly Step[] = [
  ['The proxy stays after all', ['until foundation', 'until goodbye']],
  ['No way back for the archive', [/ *rollback archive-off .*\n/.exec(laidOutAnew(clinic))?.[0] ?? '', '']],
  ['The archive a week later', ['dates 2027-04-05 .. 2027-04-09', 'dates 2027-04-12 .. 2027-04-16']],
  ['Mail behind it', ['2027-04-12 .. 2027-06-11', '2027-04-19 .. 2027-06-18']],
  ['One risk less', ['likelihood high', 'likelihood low']],
  ['The end as late as it can be', ['dates 2027-07-12 .. 2027-07-23', 'dates 2027-08-16 .. 2027-08-27']],
  [
    'Notes for the board',
    ['// The board reads this every month.', '// The board reads this every month, and signs it.'],
  ],
];
