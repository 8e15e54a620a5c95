import { svgOf, type ThemeName, views } from '@migmap/diagram';
import { compared, exampleMaps, pictured, walkedText } from './picture.ts';
import { reviewedClinic } from './reviewed-clinic.ts';

/** What the README shows, in the order in which it shows it. */
const shown = ['map', 'timeline', 'rollback'];

/** Pictures that are committed: those of the README, and one of each view of each example, to see what a change changes. */
export async function goldenPictures(): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const [name, map] of exampleMaps()) {
    for (const { name: view } of views) {
      const picture = await pictured(map, { view });
      pictures.set(`packages/testing/golden/${name}-${view}.svg`, svgOf(picture));
      if (name !== 'clinic' || !shown.includes(view)) continue;
      for (const theme of ['light', 'dark'] satisfies ThemeName[])
        pictures.set(`media/clinic-${view}-${theme}.svg`, svgOf(picture, theme));
    }
  }
  const { before, after } = reviewedClinic();
  for (const view of ['map', 'waves']) {
    const picture = await compared(walkedText(before), walkedText(after), { view });
    pictures.set(`packages/testing/golden/clinic-difference-${view}.svg`, svgOf(picture));
  }
  return pictures;
}
