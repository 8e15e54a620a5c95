import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { svgOf, views } from '@migmap/diagram';
import { type DrawnMap, drawnMap, exampleMaps } from '@migmap/testing';
import { d2Of } from './d2.ts';
import { dotOf } from './dot.ts';
import { NoSuchForm } from './drawn.ts';
import { pictureJson } from './json.ts';
import { mermaidOf } from './mermaid/mermaid.ts';
import { pngOf } from './png.ts';
import { textOf } from './text/text.ts';

const resolve = createRequire(import.meta.url).resolve;
const font = (path: string): Uint8Array =>
  readFileSync(resolve(`@expo-google-fonts/ibm-plex-sans/${path}.ttf`));
const parts = {
  wasm: () => readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')),
  fonts: () => [font('400Regular/IBMPlexSans_400Regular'), font('600SemiBold/IBMPlexSans_600SemiBold')],
};

type Format = (drawn: DrawnMap) => string | Uint8Array | Promise<string | Uint8Array>;

const formats: Readonly<Record<string, Format>> = {
  svg: ({ picture }) => svgOf(picture),
  png: ({ picture }) => pngOf(svgOf(picture), 0.5, parts),
  mermaid: mermaidOf,
  dot: dotOf,
  d2: d2Of,
  text: textOf,
  json: ({ picture }) => pictureJson(picture),
};

describe('every view of every example in every format', function () {
  this.timeout(120_000);

  for (const name of exampleMaps().keys()) {
    it(`has the same bytes when ${name} is read and drawn again`, async () => {
      const [first, second] = [exampleMaps().get(name), exampleMaps().get(name)];
      assert.ok(first && second);
      for (const { name: view } of views) {
        const one = await drawnMap(first, { view });
        const two = await drawnMap(second, { view });
        for (const [format, write] of Object.entries(formats))
          assert.deepEqual(await written(write, one), await written(write, two), `${view} as ${format}`);
      }
    });
  }
});

/** That a format has no form for a view is an answer too. */
async function written(write: Format, drawn: DrawnMap): Promise<string> {
  try {
    return Buffer.from(await write(drawn)).toString('base64');
  } catch (error) {
    if (error instanceof NoSuchForm) return error.message;
    throw error;
  }
}
