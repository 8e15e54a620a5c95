import assert from 'node:assert/strict';
import type { Console } from '../console.ts';
import { progress } from './progress.ts';

/** A terminal that keeps what it was told, and a clock that is set by hand. */
function terminal() {
  const said: string[] = [];
  const clock = { now: 0 };
  const console: Console = {
    cwd: '/',
    out: (text) => said.push(`out ${text}`),
    err: (text) => said.push(`err ${text}`),
    input: () => new Uint8Array(),
    colour: false,
    errColour: false,
    isTerminal: () => true,
  };
  return { said, clock, shown: progress(console, () => clock.now) };
}

const erased = '\r\u001b[2K';

describe('progress', () => {
  it('is not shown where it is quick', () => {
    const { said, clock, shown } = terminal();
    shown.probe.begin('read', 'a.migmap')(100);
    clock.now = 900;
    shown.probe.begin('rules', 'order/stranded')();
    shown.end();
    assert.deepEqual(said, []);
  });

  it('says what is being done after a second, and makes way for what is said', () => {
    const { said, clock, shown } = terminal();
    clock.now = 1100;
    shown.probe.begin('rules', 'order/stranded')();
    shown.console.out('report\n');
    shown.console.err('');
    shown.end();
    assert.deepEqual(said, [`err ${erased}checking order/stranded`, `err ${erased}`, 'out report\n', 'err ']);
  });

  it('is erased at the end where nothing is said', () => {
    const { said, clock, shown } = terminal();
    clock.now = 1100;
    shown.probe.begin('walk')();
    shown.end();
    assert.deepEqual(said, [`err ${erased}walking through the plan`, `err ${erased}`]);
  });

  it('does not flicker', () => {
    const { said, clock, shown } = terminal();
    for (let step = 0; step < 100; step++) {
      clock.now = 1100 + step;
      shown.probe.begin('rules', `order/rule-${step}`)();
    }
    assert.equal(said.length, 1);
  });

  it('announces a large text, which cannot be interrupted', () => {
    const { said, shown } = terminal();
    shown.probe.begin('read', 'large.migmap')(3_000_000);
    assert.deepEqual(said, [`err ${erased}reading large.migmap`]);
  });

  it('fits into a line, and does not trust names', () => {
    const { said, clock, shown } = terminal();
    clock.now = 1100;
    shown.probe.begin('read', `${'long/'.repeat(40)}\u001b[31m.migmap`)();
    assert.equal((said[0] ?? '').includes('\u001b[31m'), false);
    assert.ok((said[0] ?? '').length < 80 + erased.length + 4);
  });
});
