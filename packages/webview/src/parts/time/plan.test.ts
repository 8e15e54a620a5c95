import assert from 'node:assert/strict';
import type { PanelInstant, PanelNeed } from '@migmap/protocol';
import { Plan, type Way } from './plan.ts';

/** `one: ..x.` is a wave with four instants, of which something does not work at the third. */
function planOf(words: readonly string[], needs: readonly PanelNeed[] = []): Plan {
  const instants: PanelInstant[] = [{ at: 'start', changes: [], broken: 0 }];
  for (const wave of words) {
    const [name = '', signs = ''] = wave.split(': ');
    for (const [index, sign] of [...signs].entries()) {
      const at = index === signs.length - 1 ? 'wave-end' : 'step';
      instants.push({ at, wave: name, changes: [], broken: sign === 'x' ? 1 : 0 });
    }
  }
  return new Plan({
    type: 'plan',
    instants,
    needs,
    labels: { 'wave/one': 'The first' },
    layers: { mail: 'base' },
  });
}

const need = { code: 'order/dependency-late', severity: 'error', message: '', witness: [] } as const;
const late: PanelNeed = { ...need, dependent: 'mail', provider: 'dns', during: [2, 4] };
const never: PanelNeed = { ...need, dependent: 'chat', provider: 'mail', during: [1, 2, 5, 9] };

describe('the plan as a row of stops', () => {
  const plan = planOf(['one: .xx', 'two: ..', 'three: .x'], [late, never]);

  it('has the plan as a whole first, then all instants, grouped by wave', () => {
    assert.equal(plan.last, 8);
    assert.equal(plan.at(0), undefined);
    assert.equal(plan.at(1)?.at, 'start');
    assert.deepEqual(
      plan.waves.map(({ name, first, last }) => [name, first, last]),
      [
        ['one', 2, 4],
        ['two', 5, 6],
        ['three', 7, 8],
      ],
    );
    assert.deepEqual([plan.label('wave', 'one'), plan.label('wave', 'two')], ['The first', 'two']);
  });

  it('knows where something does not work, and what', () => {
    assert.deepEqual(plan.broken, [
      { first: 3, last: 4 },
      { first: 8, last: 8 },
    ]);
    const who = (stop: number) => plan.needsAt(stop).map(({ dependent }) => dependent);
    assert.deepEqual(
      [who(0), who(1), who(2), who(3), who(4), who(5), who(6)],
      [['mail', 'chat'], [], ['chat'], ['mail'], ['mail'], [], ['chat']],
    );
    assert.equal(plan.needOn('edge/mail/dns'), late);
    assert.equal(plan.needOn('edge/dns/mail'), undefined);
    const saidOtherwise = { ...late, message: 'said otherwise' };
    assert.equal(plan.same(saidOtherwise), late);
    assert.deepEqual([plan.groupOf('mail'), plan.groupOf('chat')], ['group/base', undefined]);
  });

  it('can be gone along by steps, waves and what does not work, and no further than its ends', () => {
    const way = (from: number, ...ways: readonly Way[]) =>
      ways.map((one) => {
        from = plan.go(from, one);
        return from;
      });
    assert.deepEqual(way(0, 'step', 'step', 'step-back', 'step-back', 'step-back'), [1, 2, 1, 0, 0]);
    assert.deepEqual(way(0, 'wave', 'wave', 'wave', 'wave', 'wave'), [1, 4, 6, 8, 8]);
    assert.deepEqual(way(5, 'wave-back', 'wave-back', 'wave-back'), [4, 1, 0]);
    assert.deepEqual(way(0, 'broken', 'broken', 'broken', 'broken', 'broken-back'), [3, 4, 8, 8, 4]);
    assert.deepEqual(way(3, 'broken-back', 'last', 'step', 'first'), [3, 8, 8, 0]);
  });

  it('is empty while there are no waves', () => {
    assert.deepEqual([planOf([]).isEmpty, planOf([]).last, plan.isEmpty], [true, 1, false]);
  });
});
