import { resolve, walk } from '@migmap/core';
import { parseText, readMap } from '@migmap/language';
import { check, rules } from '@migmap/rules';
import { generateMap } from '../generator.ts';
import { timesOf } from './measure.ts';
import type { Row } from './rows.ts';

/** The walk with all order rules, against the parse of the same text; both warm, in one process, in turn. */
export function walkRow(services: number, budget: number, runs = 7): Row {
  const text = generateMap(services, 1, 'dated');
  const resolved = resolve(readMap({ 'main.migmap': text }, 'main.migmap'));
  const ordering = rules.filter((rule) => rule.meta.category === 'order');
  const seconds = { parse: [] as number[], walk: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const parse = timed(() => parseText(text));
    const walked = timed(() => check(resolved, walk(resolved), {}, ordering));
    if (run === 0) continue;
    seconds.parse.push(parse);
    seconds.walk.push(walked);
  }
  const ratio = timesOf(seconds.walk).median / timesOf(seconds.parse).median;
  return {
    figure: `walk and all order rules, ${services} services`,
    reference: 'parse of the same text',
    ratio,
    budget,
    met: ratio <= budget,
    detail: `${timesOf(seconds.walk).median.toFixed(3)} s against ${timesOf(seconds.parse).median.toFixed(3)} s, ${runs} runs, warm`,
  };
}

function timed(action: () => unknown): number {
  const start = process.hrtime.bigint();
  action();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
