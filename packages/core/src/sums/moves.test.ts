import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import fc from 'fast-check';
import { resolve } from '../model/resolve.ts';
import { type DataMove, dataIn, fullCopy, movesIn } from './moves.ts';

const HOUR = 3600;

/** The moves of the wave `w` of a map with two sites, a link of 1Gbit/s, and a mail service. */
function moves(data: string, wave = 'migrate mail'): readonly DataMove[] {
  const text = `
site hq  site branch
link hq -- branch 1Gbit/s
service mail "Mail" in office { from "A"  to "B" }
data boxes "Mailboxes" of mail { ${data} }
wave w { ${wave} }`;
  const map = resolve(readMap({ 'main.migmap': text }, 'main.migmap'));
  const [first] = map.waves;
  assert.ok(first);
  return movesIn(map, first);
}

function hours(data: string, wave?: string): number | undefined {
  const [move] = moves(data, wave);
  return move && Math.round((move.seconds / HOUR) * 1000) / 1000;
}

describe('the move of data', () => {
  it('takes as long as it was rehearsed', () => {
    assert.equal(hours('volume 4TB  rate 300Mbit/s  rehearsed 2027-03-20 took 46h'), 46);
    assert.equal(hours('rehearsed 2027-03-20 took 46h'), 46);
  });

  it('else takes its volume by its rate', () => {
    assert.equal(hours('volume 360GB  rate 100MB/s'), 1);
  });

  it('takes the slower of its rate and what it may use of the link, of which four fifths arrive', () => {
    assert.equal(hours('volume 144GB  over hq -- branch at 40%'), 1);
    assert.equal(hours('volume 144GB  over branch -- hq at 40%  rate 1GB/s'), 1);
    assert.equal(hours('volume 360GB  over hq -- branch'), 1);
    assert.equal(hours('volume 36GB  over hq -- branch at 40%  rate 10MB/s'), 1);
  });

  it('goes by its rate over a link that nobody declared', () => {
    assert.equal(hours('volume 360GB  over hq -- moon at 1%  rate 100MB/s'), 1);
  });

  it('is unknown where a fact is missing', () => {
    for (const data of ['volume 4TB', 'rate 1GB/s', 'over hq -- branch', 'volume 4TB  over hq -- moon', ''])
      assert.equal(hours(data), undefined, data);
    assert.equal(hours('rehearsed 2027-03-20 took 46h  ahead'), undefined);
    assert.equal(hours('rehearsed 2027-03-20 took 46h  change 1% per d  ahead since 2027-03-01'), undefined);
  });

  it('belongs to the waves in which its service migrates, by share', () => {
    const data = 'rehearsed 2027-03-20 took 10h';
    assert.equal(hours(data, 'migrate mail 20%'), 2);
    assert.equal(hours(data, 'migrate mail 20%  migrate mail 30%'), 5);
    assert.equal(hours(data, 'migrate mail 80%  migrate mail 80%'), 10);
    assert.equal(hours(data, 'pilot mail'), undefined);
  });

  it('of what stays or is dropped is none', () => {
    const text = `service a "A" in l { stays "A" }  service b "B" in l { from "B" }
data of-a of a { rehearsed 2027-03-20 took 1h }  data of-b of b { rehearsed 2027-03-20 took 1h }
wave w { migrate a  migrate b }`;
    const map = resolve(readMap({ 'main.migmap': text }, 'main.migmap'));
    assert.deepEqual(
      map.waves.flatMap((wave) => dataIn(map, wave)),
      [],
    );
  });

  describe('copied ahead', () => {
    const data = 'rehearsed 2027-02-20 took 100h  change 2% per d';
    const dates = 'migrate mail  dates 2027-03-11 .. 2027-03-26';

    it('leaves what changes in one day', () => {
      assert.equal(hours(`${data}  ahead`), 2);
    });

    it('leaves what changes from its start to the first day of the wave', () => {
      assert.equal(hours(`${data}  ahead since 2027-03-01`, dates), 20);
    });

    it('leaves what changes until the first window opens', () => {
      assert.equal(hours(`${data}  ahead since 2027-03-01`, `${dates}  window sat 12:00 .. sun 06:00`), 25);
    });

    it('knows changes of a week', () => {
      assert.equal(hours('rehearsed 2027-02-20 took 100h  change 7% per w  ahead', dates), 1);
    });

    it('is never more than the whole copy', () => {
      assert.equal(hours(`${data}  ahead since 2026-01-01`, dates), 100);
    });

    it('is the whole copy where it starts when the window is open', () => {
      const [move] = moves(`${data}  ahead since 2027-03-12`, dates);
      assert.equal(move?.seconds, 100 * HOUR);
      assert.equal(move?.delta, undefined);
    });

    it('leaves a part of the service by its share', () => {
      assert.equal(hours(`${data}  ahead`, 'migrate mail 50%'), 1);
    });
  });

  it('has parts that add up to the whole', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 100 }),
        (shares, gb, at) => {
          const rest = 100 - shares.reduce((sum, share) => sum + share, 0);
          const all = rest > 0 ? [...shares, rest] : shares;
          const text = `site a  site b  link a -- b 1Gbit/s
service mail "Mail" in office { from "A"  to "B" }
data boxes of mail { volume ${gb}GB  over a -- b at ${at}% }
${all.map((share, index) => `wave w${index} { migrate mail ${share}% }`).join('\n')}`;
          const map = resolve(readMap({ 'main.migmap': text }, 'main.migmap'));
          const total = map.waves
            .flatMap((wave) => movesIn(map, wave))
            .reduce((sum, move) => sum + move.seconds, 0);
          const [data] = map.data;
          const whole = data && fullCopy(map, data)?.seconds;
          assert.ok(whole !== undefined && Math.abs(total - whole) < 1e-6 * whole);
        },
      ),
    );
  });
});
