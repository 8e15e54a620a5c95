import assert from 'node:assert/strict';
import { inEnglish } from '@migmap/core';
import { readFile } from './read-file.ts';

describe('silencers', () => {
  it('say what they silence, until when, by whom and why', () => {
    const text =
      'site hq\n// migmap-disable-next-line order/stranded until 2027-06-01 by infra -- both directories run until June\nsite b\n';
    const [silencer] = readFile('main.migmap', text).silencers;
    assert.deepEqual(
      silencer?.codes.map((code) => code.value),
      ['order/stranded'],
    );
    assert.equal(silencer?.until?.value, '2027-06-01');
    assert.equal(silencer?.by?.value, 'infra');
    assert.equal(silencer?.reason?.value, 'both directories run until June');
    assert.equal(silencer?.line, 2);
    assert.equal(
      text.slice(silencer?.reason?.source.start, silencer?.reason?.source.end),
      'both directories run until June',
    );
  });

  it('may name several codes, and lack a reason', () => {
    const [silencer] = readFile(
      'main.migmap',
      '// migmap-disable-next-line order/stranded, data/unwatched\n',
    ).silencers;
    assert.deepEqual(
      silencer?.codes.map((code) => code.value),
      ['order/stranded', 'data/unwatched'],
    );
    assert.equal(silencer?.reason, undefined);
  });

  it('above each other are about the same line', () => {
    const text = '// migmap-disable-next-line a/b -- x\n  // migmap-disable-next-line c/d -- y\nsite hq\n';
    assert.deepEqual(
      readFile('main.migmap', text).silencers.map((silencer) => silencer.line),
      [2, 2],
    );
  });

  it('are comments, not texts', () => {
    const text = 'map "// migmap-disable-next-line a/b -- x"';
    assert.deepEqual(readFile('main.migmap', text).silencers, []);
  });

  it('have a date that exists', () => {
    const file = readFile(
      'main.migmap',
      '// migmap-disable-next-line a/b until 2027-02-30 -- x\n// migmap-disable-next-line a/b until soon -- x\n',
    );
    assert.deepEqual(
      file.problems.map(({ code, message }) => [code, inEnglish(message)]),
      [
        ['syntax/invalid-date', '`2027-02-30` is not a date of the calendar; did you mean `2027-02-28`?'],
        ['syntax/invalid-date', '`until` takes a date such as `2027-06-01`; `soon` is none'],
      ],
    );
  });
});
