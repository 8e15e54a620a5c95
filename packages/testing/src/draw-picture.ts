import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PictureOptions, svgOf, type ThemeName } from '@migmap/diagram';
import { Resvg } from '@resvg/resvg-js';
import { fontPath } from './font-metrics.ts';
import { generateMap } from './generator.ts';
import { exampleMaps, pictured, walkedText } from './picture.ts';

/**
 * `draw-picture.ts MAP [--options JSON] [--theme NAME] [--to FOLDER]` writes SVG and PNG, to be looked at.
 * MAP is the name of an example, a file, or a number of services for a generated map.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    options: { type: 'string', default: '{}' },
    theme: { type: 'string', default: 'light' },
    to: { type: 'string', default: '.cache/pictures' },
    as: { type: 'string' },
  },
});
const [name = 'clinic'] = positionals;
const source = exampleMaps().get(name) ?? walkedText(textOf(name));
const picture = await pictured(source, JSON.parse(values.options) as PictureOptions);
const svg = svgOf(picture, values.theme as ThemeName);
const target = join(values.to, values.as ?? basename(name, '.migmap'));
mkdirSync(values.to, { recursive: true });
writeFileSync(`${target}.svg`, svg);
writeFileSync(`${target}.png`, pngOf(svg, Math.min(2400, Math.round(picture.width * 1.3))));
console.log(`${target}.png, ${picture.width} × ${picture.height}`);
for (const note of picture.notes) console.log(note);

function textOf(path: string): string {
  return /^\d+$/.test(path) ? generateMap(Number(path)) : readFileSync(path, 'utf8');
}

function pngOf(text: string, width: number): Uint8Array {
  const fontFiles = [fontPath('regular'), fontPath('bold')];
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' };
  return new Resvg(text, { fitTo: { mode: 'width', value: width }, font }).render().asPng();
}
