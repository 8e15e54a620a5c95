import { sealsOverWaves } from '@migmap/core';
import { factsOf, settingsOf, shownTitle, type ViewInput } from '@migmap/diagram';
import { shortened, words } from './words.ts';

/** More waves have only their numbers. */
const MOST_NAMED = 8;

/** How far the services are in one's own hands, wave by wave: the weakest, and all together. */
export function sealChart(input: ViewInput): string[] {
  const { services, walked, waves } = factsOf(input.map, input.walked, settingsOf(input));
  const levels = services.map((service) => sealsOverWaves(walked, service).map(({ level }) => level));
  const named = waves.length <= MOST_NAMED;
  const moments = [
    'start',
    ...waves.map((wave, index) => shortened(`${index + 1} ${named ? shownTitle(wave) : ''}`, 18)),
  ];
  const at = moments.map((_, index) => levels.flatMap((row) => row[index] ?? []));
  const mean = at.map((all) =>
    all.length === 0 ? 0 : all.reduce((sum, each) => sum + each, 0) / all.length,
  );
  return [
    'xychart-beta',
    `  x-axis [${moments.map((moment) => `"${words(moment)}"`).join(', ')}]`,
    '  y-axis "SEAL level (bars: mean, line: lowest)" 0 --> 4',
    `  bar [${mean.map((value) => value.toFixed(2)).join(', ')}]`,
    `  line [${at.map((all) => Math.min(4, ...all)).join(', ')}]`,
  ];
}
