import {
  type PictureFinding,
  type Places,
  serviceCount,
  shownServices,
  type ThemeName,
  themes,
  viewNames,
} from '@migmap/diagram';
import { type LoadedMap, messageOf } from '@migmap/language/lsp';
import { type PictureChoices, type PictureParams, type PictureResult, picture } from '@migmap/protocol';
import type { Finding } from '@migmap/rules';
import type { Desk } from '../feature.ts';
import type { PictureWish } from '../picture/wish.ts';
import { readingOf } from './maps.ts';
import { mapRequest, versionOf } from './own-request.ts';
import { fields, listOf, oneOf, optional, recordOf, refusedField, text, wholeNumber } from './shape.ts';

const names = optional(listOf(text));

const params = fields<PictureParams>({
  map: text,
  panel: optional(text),
  options: optional(
    fields<PictureChoices>({
      view: optional(text),
      at: optional(text),
      instant: optional(wholeNumber),
      color: optional(oneOf(['wave', 'layer', 'risk', 'owner', 'criticality', 'state', 'seal'])),
      show: optional(listOf(oneOf(['risks', 'rollbacks', 'owners', 'ports']))),
      direction: optional(oneOf(['up', 'down', 'left', 'right'])),
      findings: optional(oneOf(['shown', 'hidden'])),
      owners: names,
      tags: names,
      layers: names,
      waves: names,
      criticality: optional(listOf(oneOf(['low', 'medium', 'high', 'critical']))),
      risk: optional(listOf(oneOf(['low', 'medium', 'high']))),
      include: names,
      exclude: names,
      neighbours: names,
      expand: names,
      collapse: names,
    }),
  ),
  forms: optional(listOf(oneOf(['picture', 'svg', 'html']))),
  theme: optional(oneOf(Object.keys(themes) as ThemeName[])),
  previous: optional(
    fields<Places>({
      columns: wholeNumber,
      cells: recordOf(fields({ lane: text, row: wholeNumber, column: wholeNumber })),
    }),
  ),
  time: optional(wholeNumber),
});

/** Milliseconds that a picture usually has. */
export const DRAWING_TIME = 5000;

export const pictureRequest = mapRequest<PictureParams, PictureResult>(
  picture,
  params,
  async (map, wanted, desk) => {
    const view = wanted.options?.view ?? 'map';
    refuseUnknownView(map, view);
    const version = versionOf(map, desk);
    const panel = wanted.panel ?? `${version.map} ${view}`;
    const painted = await desk.easel.paint(panel, map, wishOf(map, wanted, desk), desk.token);
    return { ...version, reading: readingOf(map), services: servicesIn(map, view, wanted), ...painted };
  },
);

function servicesIn(
  { resolved, walked }: LoadedMap,
  view: string,
  { options = {} }: PictureParams,
): PictureResult['services'] {
  const { findings, ...choices } = options;
  const shown = shownServices(resolved, walked, { ...choices, view });
  return { shown: shown.length, all: serviceCount(resolved) };
}

function refuseUnknownView({ resolved }: LoadedMap, view: string): void {
  const known = viewNames(resolved);
  if (known.includes(view)) return;
  throw refusedField(picture, 'options.view', `there is no view ${view}; there are ${known.join(', ')}.`);
}

/** What is to be drawn, with all that a client left out. */
export function wishOf(
  map: LoadedMap,
  { options = {}, forms, theme, previous, time }: PictureParams,
  desk: Desk,
): PictureWish {
  const { findings, ...choices } = options;
  const { asOf } = map.settings;
  const { locale } = desk.client;
  return {
    options: {
      ...choices,
      ...(asOf === undefined ? {} : { asOf }),
      ...(previous ? { previous } : {}),
      findings: findings === 'hidden' ? [] : paintable(map.checked.findings, desk),
    },
    forms: forms ?? ['picture'],
    theme: theme ?? 'light',
    time: time ?? DRAWING_TIME,
    ...(locale === undefined ? {} : { locale }),
  };
}

/** Findings as far as a picture shows them; those that somebody silenced it does not. */
export function paintable(findings: readonly Finding[], { client }: Desk): PictureFinding[] {
  const counting = findings.filter(({ suppressed }) => !suppressed);
  return counting.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    names: finding.names,
    message: messageOf(finding, client.diagnostics),
    ...(finding.instance ? { instance: finding.instance } : {}),
  }));
}
