import assert from 'node:assert/strict';
import type { PlanInstant } from '@migmap/protocol';
import { foundAgain, keptInstant } from './kept-instant.ts';

/** `one: migrate dns, migrate mail` is a wave with two steps. */
function planOf(...waves: readonly string[]): PlanInstant[] {
  const nothing = { changes: [], broken: 0 };
  const instants: PlanInstant[] = [{ at: 'start', ...nothing }];
  for (const words of waves) {
    const [wave = '', steps = ''] = words.split(': ');
    for (const text of steps.split(', ').filter(Boolean))
      instants.push({ at: 'step', wave, text, ...nothing });
    instants.push({ at: 'wave-end', wave, text: `wave ${wave}`, ...nothing });
  }
  return instants;
}

describe('the instant that a panel shows', () => {
  const before = planOf('one: migrate dns', 'two: migrate mail, migrate chat');

  function moved(index: number, ...waves: readonly string[]): string {
    const after = planOf(...waves);
    const found = after[foundAgain(after, keptInstant(before, index))];
    return `${found?.wave} ${found?.text}`;
  }

  it('stays on its step when others are written before it', () => {
    assert.equal(
      moved(4, 'zero: migrate time', 'one: migrate dns', 'two: migrate wiki, migrate mail, migrate chat'),
      'two migrate chat',
    );
    assert.equal(moved(5, 'two: migrate chat', 'one: migrate dns'), 'two wave two');
  });

  it('goes to what has its place in the wave when its step is gone', () => {
    assert.equal(moved(3, 'one: migrate dns', 'two: migrate post, migrate chat'), 'two migrate post');
    assert.equal(moved(4, 'one: migrate dns', 'two: migrate mail'), 'two wave two');
  });

  it('goes to what has its place in the plan when its wave is gone', () => {
    assert.equal(moved(5, 'one: migrate dns', 'other: migrate mail'), 'other wave other');
    assert.equal(foundAgain([], keptInstant(before, 3)), 0);
  });

  it('tells steps of the same words apart', () => {
    const plan = planOf('one: migrate mail, migrate mail', 'two: migrate dns');
    assert.equal(foundAgain(plan, keptInstant(plan, 2)), 2);
  });

  it('is a number while the plan is not known, and then as far as there are instants', () => {
    assert.equal(foundAgain(before, keptInstant([], 4)), 4);
    assert.equal(foundAgain(before, keptInstant([], 40)), 5);
  });
});
