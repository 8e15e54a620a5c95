import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import { walk } from '../ordering/walk.ts';
import { latestGo, longestWayBack, type WindowFit, windowFit } from './window-fit.ts';

const HOUR = 3600;

function walked(text: string) {
  return walk(resolve(readMap({ 'main.migmap': text }, 'main.migmap')));
}

function fitIn(text: string): WindowFit | undefined {
  const walk = walked(text);
  const [wave] = walk.waves;
  assert.ok(wave);
  return windowFit(walk, wave);
}

const plan = (took: string, task: string, takes: string, window = 'window sat 20:00 .. sun 06:00') => `
  service mail "Mail" in base { from "A" to "B" }
  data boxes "Mailboxes" of mail { rehearsed 2027-03-01 took ${took} }
  wave move { dates 2027-04-05 .. 2027-04-18  ${window}
    migrate mail { task "Switch" takes ${task}  task "Call" }
    rollback back { takes ${takes} }
  }`;

describe('what has to fit into a window', () => {
  it('is data and tasks, and the way back behind them', () => {
    const fit = fitIn(plan('4h', '2h', '3h'));
    assert.deepEqual(
      [fit?.window.opens, fit?.workSeconds, fit?.wayBack?.seconds, fit?.latestGo, fit?.exceeds],
      ['2027-04-10T20:00', 6 * HOUR, 3 * HOUR, '2027-04-11T03:00', undefined],
    );
  });

  it('fits exactly', () => {
    assert.equal(fitIn(plan('10h', '0h', '0h'))?.exceeds, undefined);
    assert.equal(fitIn(plan('4h', '3h', '3h'))?.exceeds, undefined);
  });

  it('is told by the first that does not fit', () => {
    assert.equal(fitIn(plan('601min', '1h', '1h'))?.exceeds, 'move');
    assert.equal(fitIn(plan('9h', '61min', '1h'))?.exceeds, 'work');
    assert.equal(fitIn(plan('6h', '3h', '61min'))?.exceeds, 'way-back');
  });

  it('is not known without windows', () => {
    assert.equal(fitIn(plan('60h', '1h', '1h', '')), undefined);
  });

  it('has no last moment where the window has no date', () => {
    const fit = fitIn(plan('6h', '3h', '2h').replace(/dates \S+ \.\. \S+/, ''));
    assert.deepEqual([fit?.exceeds, fit?.latestGo], ['way-back', undefined]);
  });
});

describe('the last moment to decide', () => {
  it('goes back over a change of clocks', () => {
    const window = { closes: '2027-03-28T06:00' };
    assert.equal(latestGo({ timezone: 'Europe/Berlin' }, window, 4 * HOUR), '2027-03-28T01:00');
    assert.equal(latestGo({ timezone: 'UTC' }, window, 4 * HOUR), '2027-03-28T02:00');
  });
});

describe('the longest way back of a wave', () => {
  const chained = (first: string, second: string) => `
    service directory in base { from "A" to "B" }
    service mail in base { from "A" to "B"  depends on directory }
    wave one { dates 2027-04-05 .. 2027-04-09  ${first} }
    wave two { dates 2027-04-12 .. 2027-04-16  ${second} }
    wave goodbye { dates 2027-06-07 .. 2027-06-08  retire mail, directory }
    rollback directory-back of directory in one { takes 6h  until 2027-06-01 }
    rollback mail-back of mail in two { takes 5h  until 2027-06-01 }`;

  function ways(text: string) {
    const walk = walked(text);
    return walk.waves.slice(0, 2).map((wave) => {
      const way = longestWayBack(walk, wave);
      return way && `${way.chain.map(({ name }) => name.value).join(', ')}: ${way.seconds / HOUR} h`;
    });
  }

  it('takes along what has moved by then', () => {
    assert.deepEqual(ways(chained('migrate directory', 'migrate mail')), ['directory: 6 h', 'mail: 5 h']);
    assert.deepEqual(ways(chained('migrate directory  migrate mail', '')), [
      'mail, directory: 11 h',
      undefined,
    ]);
  });

  it('takes the points of the wave where a service has several', () => {
    const text = `
      service mail in base { from "A" to "B" }
      wave one { migrate mail 50%  rollback small { takes 1h } }
      wave two { migrate mail 50%  rollback large { takes 5h } }`;
    assert.deepEqual(ways(text), ['mail: 1 h', 'mail: 5 h']);
  });
});
