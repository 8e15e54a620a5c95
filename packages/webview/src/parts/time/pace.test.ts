import assert from 'node:assert/strict';
import { Pace, unhurried } from './pace.ts';

describe('questions that come faster than answers', () => {
  let time = 0;
  let asked: number[] = [];
  let pace = new Pace<number>(() => {});
  beforeEach(() => {
    time = 0;
    asked = [];
    pace = new Pace<number>(
      (wanted) => asked.push(wanted),
      () => time,
    );
  });

  it('are asked one at a time, and of those between only the last', () => {
    for (const wanted of [1, 2, 3, 4]) pace.want(wanted);
    assert.deepEqual(asked, [1]);
    pace.answered(1);
    assert.deepEqual(asked, [1, 4]);
    pace.answered(4);
    assert.deepEqual([asked, pace.isBusy], [[1, 4], false]);
  });

  it('wait for their own answer', () => {
    pace.want(1);
    pace.want(2);
    pace.answered(7);
    assert.deepEqual([asked, pace.isBusy], [[1], true]);
  });

  it('do not wait for ever', () => {
    pace.want(1);
    time = 5000;
    assert.equal(pace.isBusy, false);
    pace.want(2);
    assert.deepEqual(asked, [1, 2]);
  });

  it('go on when there will be no answer', () => {
    pace.want(1);
    pace.want(2);
    pace.free();
    assert.deepEqual(asked, [1, 2]);
  });
});

describe('what is said unhurriedly', () => {
  it('is said at once, then the last of what came in between', async () => {
    const said: string[] = [];
    const say = unhurried<string>(5, (words) => said.push(words));
    for (const words of ['one', 'two', 'three']) say(words);
    assert.deepEqual(said, ['one']);
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.deepEqual(said, ['one', 'three']);
    say('four');
    assert.deepEqual(said, ['one', 'three', 'four']);
  });
});
