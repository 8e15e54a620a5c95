import assert from 'node:assert/strict';
import { type Speaker, speaker } from '@migmap/core';
import { type Mark, type Picture, type PictureOptions, views } from '@migmap/diagram';
import { german } from '@migmap/language/words';
import { generateMap } from './generator.ts';
import { compared, exampleMaps, pictured, type Walked, walkedText } from './picture.ts';
import { faultsOf } from './picture-measures.ts';
import { wordsSaid } from './words/words-said.ts';

const maps = new Map<string, Walked>([
  ...exampleMaps(),
  ['100 services', walkedText(generateMap(100))],
  ['a plan out of order', walkedText(outOfOrder())],
]);
const inGerman = speaker(german);

describe('pictures in German', () => {
  for (const [name, map] of maps) {
    it(`of ${name} keep everything apart and in its place`, async () => {
      for (const options of variants(map, inGerman)) {
        assert.deepEqual(faultsOf(await pictured(map, options)), [], labelOf(options));
      }
    });

    it(`of ${name} have room for their words`, async () => {
      for (const options of variants(map, inGerman)) {
        const { speak: _, ...english } = options;
        const known = new Set((await pictured(map, english)).labels.map(({ text }) => text));
        const cut = (await pictured(map, options)).labels
          .map(({ text }) => text)
          .filter((text) => text.endsWith('…') && !known.has(text));
        assert.deepEqual(cut.filter(isOurs(map)), [], labelOf(options));
      }
    });
  }
});

describe('pictures in another language', () => {
  for (const [name, map] of maps) {
    it(`of ${name} say nothing past their reader`, async () => {
      const words = wordsOfMap(map);
      for (const options of variants(map, inSigns)) {
        const picture = await pictured({ ...map, findings: [] }, options);
        const left = textsOf(picture).flatMap((text) => latin(text).filter((word) => !words.has(word)));
        assert.deepEqual([...new Set(left)], [], labelOf(options));
      }
    });
  }

  it('say nothing past their reader of two states, but for the lines of changes', async () => {
    const [before = walkedText(''), after = walkedText('')] = [...maps.values()];
    for (const view of ['map', 'waves']) {
      const { title, description, notes } = await compared(before, before, { view, speak: inSigns });
      const other = await compared(before, after, { view, speak: inSigns });
      const words = wordsOfMap(after);
      const left = [title, description, other.description, ...notes, ...other.notes].flatMap(latin);
      assert.deepEqual(
        left.filter((word) => !words.has(word) && !wordsOfMap(before).has(word)),
        [],
      );
    }
  });
});

/** Each text without a Latin letter: whatever has one has not been said to the reader. */
const signs = Object.fromEntries([...wordsSaid().keys()].map((key) => [key, key.replace(/[a-z]/gi, 'ж')]));
const inSigns: Speaker = speaker({ texts: signs, decimalSign: ',' });

function variants({ resolved, walked }: Walked, speak: Speaker): PictureOptions[] {
  const at = walked.waves.at(Math.floor(walked.waves.length / 2))?.name.value ?? '';
  const owner = resolved.teams[0]?.name.value ?? '';
  return views.flatMap(({ name: view }) => [
    { view, speak },
    { view, speak, at, asOf: '2027-04-01' },
    {
      view,
      speak,
      instant: 2,
      show: ['owners', 'risks', 'rollbacks', 'ports'],
      color: 'risk',
      direction: 'right',
    },
    { view, speak, collapse: ['*'], owners: [owner], color: 'criticality' },
    { view, speak, at: 'nowhere', color: 'seal' },
  ]);
}

function labelOf({ speak: _, ...options }: PictureOptions): string {
  return JSON.stringify(options);
}

function textsOf({ title, description, notes, labels, marks }: Picture): string[] {
  return [title, description, ...notes, ...labels.map(({ text }) => text), ...marks.flatMap(spokenIn)];
}

function spokenIn(mark: Mark): string[] {
  if (mark.type !== 'group') return [];
  return [mark.title ?? '', mark.description ?? '', ...mark.marks.flatMap(spokenIn)];
}

/** What is cut of titles is their author's. */
function isOurs(map: Walked): (text: string) => boolean {
  const source = sourceOf(map);
  return (text) => !source.includes(text.replace(/^→ /, '').slice(0, -1).trim());
}

/** Words in Latin letters, but for codes, units, and what is left of a word that was cut. */
function latin(text: string): string[] {
  const prose = text.replace(/`[^`]*`|\border\/[a-z-]+|[a-z]+…/gi, '');
  return (prose.match(/[a-z]{2,}/gi) ?? []).filter((word) => !['min', 'SEAL'].includes(word));
}

function wordsOfMap(map: Walked): Set<string> {
  return new Set(sourceOf(map).match(/[a-z]{2,}/gi) ?? []);
}

function sourceOf({ resolved }: Walked): string {
  return resolved.map.files.map(({ file }) => file.text).join('\n');
}

/** All that can be wrong with an order, and what nobody says. */
function outOfOrder(): string {
  return `
layer base "Grund"
service dns "Namen" in base { from "Alt" to "Neu" depends on tick }
service tick "Takt" in base { from "Alt" to "Neu" depends on dns }
service mail "Post" in base { from "Alt" to "Neu" criticality critical depends on dns }
service fax "Fernkopie" { from "Alt" depends soft on mail }
risk late "Zu viel" { on mail }
wave one "Erste" { migrate mail 40%  migrate tick }
wave two "Zweite" after one { migrate dns }
`;
}
