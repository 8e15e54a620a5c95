import assert from 'node:assert/strict';
import type { Report } from '../report.ts';
import { stopwatch } from './stopwatch.ts';

const report = {
  findings: [],
  summary: { files: 2, maps: 1, services: 3, waves: 4 },
} as unknown as Report;

/** Runs parts that take given times, some within others. */
function measured(of: 'the process' | 'this run') {
  const clock = { now: 40 };
  const watch = stopwatch(of, () => clock.now);
  const { begin } = watch.probe;
  const parse = begin('parse');
  const read = begin('read', 'a.migmap');
  clock.now += 5;
  read(1200);
  clock.now += 20;
  parse();
  for (const [code, time] of [
    ['order/cycle', 1],
    ['order/stranded', 8],
    ['order/cycle', 2],
  ] as const) {
    const rule = begin('rules', code);
    if (code === 'order/stranded') {
      const walk = begin('walk');
      clock.now += 100;
      walk();
    }
    clock.now += time;
    rule();
  }
  clock.now += 4;
  return watch;
}

describe('the stopwatch', () => {
  it('counts each part without those within it, and rules by their sum', () => {
    assert.equal(
      measured('the process').table(report, 'slowest rules'),
      [
        'Time, in milliseconds',
        '  start             40.0',
        '  read               5.0',
        '  parse             20.0',
        '  rules             11.0',
        '  walk             100.0',
        '  everything else    4.0',
        '  total            180.0',
        'Time by rule',
        '  order/stranded  8.0',
        '  order/cycle     3.0',
        'files: 2, characters read: 1200, maps: 1, services: 3, waves: 4, rules: 2, findings: 0',
        '',
      ].join('\n'),
    );
  });

  it('has no start where the process has long been running', () => {
    const text = measured('this run').table(report, 'slowest rules');
    assert.match(text, /^ {2}total +140\.0$/m);
  });

  it('shows the slowest rules, and all when asked', () => {
    const watch = stopwatch('this run', () => 0);
    for (let rule = 10; rule < 30; rule++) watch.probe.begin('rules', `order/rule-${rule}`)();
    const few = watch.table(report, 'slowest rules');
    assert.match(few, /^ {2}10 more \(--verbose shows them\) +0\.0$/m);
    assert.equal(few.split('order/rule-').length - 1, 10);
    assert.equal(watch.table(report, 'all rules').split('order/rule-').length - 1, 20);
  });
});
