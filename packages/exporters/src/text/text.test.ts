import assert from 'node:assert/strict';
import { views } from '@migmap/diagram';
import { awkwardMap, drawnMap, exampleMaps, generateMap, type Walked, walkedText } from '@migmap/testing';
import fc from 'fast-check';
import { columnsOf, cut, WIDTH, wrapped } from './columns.ts';
import { textOf } from './text.ts';

const maps = new Map<string, Walked>([...exampleMaps(), ['100 services', walkedText(generateMap(100))]]);

async function textIn(map: Walked, view: string): Promise<string> {
  return textOf(await drawnMap(map, { view }));
}

function tooWide(text: string): string[] {
  return text.split('\n').filter((line) => columnsOf(line) > WIDTH);
}

describe('a picture in text', () => {
  for (const [name, map] of maps) {
    it(`of ${name} fits a hundred columns in every view, and is the same each time`, async () => {
      for (const { name: view } of views) {
        const text = await textIn(map, view);
        assert.deepEqual(tooWide(text), [], view);
        assert.equal(await textIn(map, view), text);
        assert.doesNotMatch(text, / $/m);
      }
    });
  }

  it('names every service of the map with what it rests on', async () => {
    const map = maps.get('clinic');
    assert.ok(map);
    const text = await textIn(map, 'map');
    for (const { title } of map.resolved.services)
      assert.ok(text.includes(title?.value ?? '?'), title?.value);
    assert.match(
      text,
      /■ Mail and calendar \(mail\)[^■]*══▶ LDAP proxy in front of both directories \(bridged\)/,
    );
  });

  it('has what happens at its time', async () => {
    const map = maps.get('clinic');
    assert.ok(map);
    const lines = (await textIn(map, 'timeline')).split('\n');
    const months = lines.find((line) => /Jan +Feb/.test(line)) ?? '';
    const mail = lines.find((line) => line.startsWith('4 Mail, 5 Apr')) ?? '';
    assert.ok(mail.indexOf('█') >= months.indexOf('Apr'));
    assert.ok(mail.lastIndexOf('█') < months.indexOf('Jun'));
  });

  it('says in full what is wrong', async () => {
    const broken = walkedText(`
      map "Mail leaves the house" { }
      layer base "Base"
      service dns "Naming" in base { from "old" to "new" }
      service mail "Mail" in base { from "old" to "new" depends on dns }
      wave letters "Letters" after none { migrate mail }
      wave names "Names" after letters { migrate dns }`);
    assert.match(await textIn(broken, 'map'), /✖ "Mail" \(mail\) goes live [^┘▲]*\[order\/dependency-late\]/);
    assert.match(await textIn(broken, 'waves'), /Where the order breaks[^┘]*✖ 1 Mail is new in wave 1/);
  });

  it('is no wider for any text', () =>
    fc.assert(
      fc.asyncProperty(awkwardMap, async (text) => {
        for (const { name } of views)
          assert.deepEqual(tooWide(await textIn(walkedText(text), name)), [], name);
      }),
      { numRuns: 40 },
    )).timeout(60_000);
});

describe('columns', () => {
  it('are what a terminal takes for a text', () => {
    assert.equal(columnsOf('DNS'), 3);
    assert.equal(columnsOf('日本'), 4);
    assert.equal(columnsOf('e\u0301'), 1);
    assert.equal(columnsOf('👩‍🔧!'), 3);
  });

  it('are never more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 12 }), (text, width) => {
        assert.ok(columnsOf(cut(text, width)) <= width);
        for (const line of wrapped(text, width)) assert.ok(columnsOf(line) <= width, line);
      }),
    );
  });
});
