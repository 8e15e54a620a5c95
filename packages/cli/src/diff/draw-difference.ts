import {
  type Picture,
  type PictureFinding,
  type PictureOptions,
  pictureOf,
  svgOf,
  type ThemeName,
} from '@migmap/diagram';
import { comparedTabs } from '@migmap/exporters';
import type { WalkedMap } from '../report.ts';
import type { DrawnDiffFormat } from './diff-formats.ts';
import type { MapReport } from './report-diff.ts';
import { weighed } from './weigh.ts';

/** One map in both states; a state that is not there is held as a map that says nothing. */
export interface DrawnChange {
  readonly before: WalkedMap;
  readonly after: WalkedMap;
  readonly report: MapReport;
}

export interface DrawnChangeSettings {
  readonly view?: string;
  readonly theme?: ThemeName;
}

/**
 * The part of the command line that only pictures of a difference need.
 * @throws UnknownView, CannotCompare of @migmap/diagram
 */
export async function drawDifference(
  change: DrawnChange,
  format: DrawnDiffFormat,
  { view, theme }: DrawnChangeSettings,
): Promise<{ readonly content: string; readonly notes: readonly string[] }> {
  const { before, after, report } = change;
  const walked = after.walk();
  const compare = { map: before.map, walked: before.walk(), diff: report.diff };
  const options: PictureOptions = { view: view ?? 'map', findings: broughtBy(report), compare };
  const draw = (more: PictureOptions): Promise<Picture> => pictureOf(after.map, walked, more);
  const picture = await draw(options);
  const { notes } = picture;
  if (format === 'svg') return { content: svgOf(picture, theme), notes };
  const { page } = await import('../drawing/page.ts');
  const content = await page({
    map: after.map,
    walked,
    options,
    draw,
    views: comparedTabs(after.map),
    ...(theme === undefined ? {} : { theme }),
  });
  return { content, notes: [] };
}

/** What the change breaks, and what it takes away; what was wrong before is no news. */
function broughtBy({ destructive, findings }: MapReport): PictureFinding[] {
  return weighed([...destructive, ...findings.added]).map(({ code, severity, names, message }) => ({
    code,
    severity,
    names,
    message,
  }));
}
