import assert from 'node:assert/strict';
import { newName, renames } from './renames.ts';

const wave = (name: string, title: string) => ({ name, signs: [title, `moves ${title}`] });
const named = (...waves: readonly ReturnType<typeof wave>[]) => waves;

describe('new names of what a plan has', () => {
  it('knows what says the same under another name', () => {
    const [before, now] = [named(wave('eyes', 'Monitoring')), named(wave('watch', 'Monitoring'))];
    assert.deepEqual([...renames(before, now)], [['eyes', 'watch']]);
    assert.deepEqual([...renames(before, named(wave('watch', 'Mail')))], []);
  });

  it('knows waves that are numbered anew, and the one that is new among them', () => {
    const before = named(wave('w1', 'Naming'), wave('w2', 'Mail'));
    const now = named(wave('w1', 'Naming'), wave('w2', 'Rest'), wave('w3', 'Mail'));
    assert.deepEqual([...renames(before, now)], [['w2', 'w3']]);
    const back = renames(now, before);
    assert.deepEqual([...back], [['w3', 'w2']]);
    assert.deepEqual(
      now.map(({ name }) => newName(name, back)),
      ['w1', 'w2 (before)', 'w2'],
    );
  });

  it('knows two that have changed names', () => {
    const before = named(wave('a', 'Naming'), wave('b', 'Mail'));
    const now = named(wave('a', 'Mail'), wave('b', 'Naming'));
    assert.deepEqual(
      [...renames(before, now)],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    );
  });
});
