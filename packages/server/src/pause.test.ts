import assert from 'node:assert/strict';
import { Pause } from './pause.ts';

describe('a pause', () => {
  it('does once what was asked for several times', async () => {
    let count = 0;
    const done = new Promise<void>((resolve) => {
      const pause = new Pause(async () => {
        count++;
        resolve();
      });
      for (let key = 0; key < 5; key++) pause.begin();
    });
    await done;
    await later();
    assert.equal(count, 1);
  });

  it('lets what is under way know that it is asked again, and does it again', async () => {
    const superseded: boolean[] = [];
    await new Promise<void>((resolve) => {
      const pause: Pause = new Pause(async (isSuperseded) => {
        const isFirst = superseded.length === 0;
        superseded.push(isSuperseded());
        if (isFirst) pause.begin();
        superseded.push(isSuperseded());
        if (!isFirst) resolve();
      });
      pause.begin();
    });
    assert.deepEqual(superseded, [false, true, false, false]);
  });
});

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
