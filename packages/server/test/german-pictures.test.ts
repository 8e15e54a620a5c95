import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { german } from '@migmap/language/words';
import {
  type CompareResult,
  compare,
  type PictureOfTextResult,
  type PictureParams,
  type PictureResult,
  picture,
  pictureOfText,
} from '@migmap/protocol';
import { languageServer, type Plan } from './plan.ts';

const clinic = readFileSync(new URL('../../../examples/clinic.migmap', import.meta.url), 'utf8');
const views = ['map', 'waves', 'timeline', 'risks', 'rollback', 'sovereignty'];

describe('pictures for a reader of German', () => {
  const server = languageServer({ locale: 'de-DE' });

  async function svgOf(plan: Plan, options: NonNullable<PictureParams['options']>): Promise<string> {
    const asked: PictureParams = { map: plan.uri(plan.entry), forms: ['svg'], options };
    const { svg }: PictureResult = await server.client.connection.sendRequest(picture, asked);
    return svg ?? '';
  }

  it('say in German what they show, and how much of it', async () => {
    const plan = await server.open(clinic);
    assert.match(
      await svgOf(plan, { at: 'naming' }),
      />Stand am Ende von Welle 2, Naming and time · 7 Dienste</,
    );
    assert.match(await svgOf(plan, { view: 'waves' }), />5 Wellen · 7 Dienste · die Reihenfolge hält</);
    assert.match(
      await svgOf(plan, { view: 'timeline' }),
      />Zeitplan · 11\. Jan\. – 9\. Juli 2027 · 5 Wellen</,
    );
    assert.match(await svgOf(plan, { view: 'risks' }), />Risiken · 4 Risiken · 2 offen und hoch</);
  });

  for (const view of views) {
    it(`say nothing in English in the view ${view}`, async () => {
      const plan = await server.open(clinic);
      const svg = await svgOf(plan, { view });
      const left = Object.entries(german.texts).filter(([english, words]) => {
        const piece = longestOf(english);
        return piece.length > 8 && svg.includes(piece) && !clinic.includes(piece) && !words.includes(piece);
      });
      assert.deepEqual(left, []);
    });
  }

  it('are in German of two states', async () => {
    const plan = await server.open(clinic);
    const older = { [plan.uri(plan.entry)]: clinic.replace('criticality high', 'criticality critical') };
    const params = { map: plan.uri(plan.entry), older };
    const { svg }: CompareResult = await server.client.connection.sendRequest(compare, params);
    assert.match(svg ?? '', />Was sich ändert: 1 Änderung · Dienste: 1 geändert</);
  });

  it('are in German in a document', async () => {
    const asked = { text: clinic };
    const { svg }: PictureOfTextResult = await server.client.connection.sendRequest(pictureOfText, asked);
    assert.match(svg ?? '', />Der Plan als Ganzes · 7 Dienste</);
  });

  it('are in English where they go out as a page, as all of the page is', async () => {
    const plan = await server.open(clinic);
    const asked: PictureParams = { map: plan.uri(plan.entry), forms: ['html'] };
    const { html }: PictureResult = await server.client.connection.sendRequest(picture, asked);
    assert.match(html ?? '', /<html lang="en"[\s\S]*The plan as a whole · 7 services/);
  });
});

/** The longest piece of a text that stands between its holes. */
function longestOf(key: string): string {
  const pieces = key.split(/\{\d+\}/).toSorted((a, b) => b.length - a.length);
  return (pieces[0] ?? '').trim();
}
