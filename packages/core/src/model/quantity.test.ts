import assert from 'node:assert/strict';
import { formatQuantity, formatSeconds, isUnknownUnit, money, nearest, parseQuantity } from './quantity.ts';

function base(text: string): number {
  const quantity = parseQuantity(text);
  assert.ok(!isUnknownUnit(quantity), text);
  return quantity.base;
}

function suggestions(text: string): readonly string[] {
  const quantity = parseQuantity(text);
  assert.ok(isUnknownUnit(quantity), text);
  return quantity.nearest;
}

describe('quantities', () => {
  it('have every unit of the language', () => {
    assert.equal(base('15min'), 900);
    assert.equal(base('1mo'), 30 * 86_400);
    assert.equal(base('1y'), 365 * 86_400);
    assert.equal(base('1.5TB'), 1.5e12);
    assert.equal(base('1GiB'), 2 ** 30);
    assert.equal(base('300Mbit/s'), 300e6 / 8);
    assert.equal(base('36GB/h'), 1e7);
    assert.equal(base('40%'), 40);
    assert.equal(base('620'), 620);
  });

  it('answer an unknown unit with what was probably meant, best first', () => {
    assert.equal(suggestions('30m')[0], 'min');
    assert.equal(suggestions('2hours')[0], 'h');
    assert.equal(suggestions('4tb')[0], 'TB');
    assert.equal(suggestions('100mbps')[0], 'Mbit/s');
    assert.deepEqual(suggestions('3bananas'), []);
  });

  it('print as an author writes them', () => {
    const quantity = parseQuantity('15min');
    assert.ok(!isUnknownUnit(quantity));
    assert.equal(formatQuantity(quantity), '15min');
    assert.equal(formatQuantity(money(180_000, 'EUR')), '180000 EUR');
  });

  it('print seconds in the units in which people think', () => {
    assert.equal(formatSeconds(165_600), '46 h');
    assert.equal(formatSeconds(9000), '2 h 30 min');
    assert.equal(formatSeconds(7 * 86_400), '7 d');
    assert.equal(formatSeconds(0), '0 s');
  });

  it('find the nearest name, but not one that is far', () => {
    assert.deepEqual(nearest('directroy', ['directory', 'mail']), ['directory']);
    assert.deepEqual(nearest('mail', ['directory']), []);
  });
});
