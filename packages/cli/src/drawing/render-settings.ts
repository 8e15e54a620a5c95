import type { Sort, ViewColor, ViewExtra } from '@migmap/core';
import type { Direction, PictureOptions, ThemeName } from '@migmap/diagram';
import { enumerate, type Given, isGiven, lastValue, oneOf, valuesOf } from '../command-line.ts';
import { WrongUse } from '../wrong-use.ts';
import {
  colourings,
  criticalities,
  type DrawingFormat,
  directions,
  drawingFormats,
  extras,
  formatOfFile,
  levels,
  themeNames,
} from './drawing-formats.ts';

/** What the options of `render` ask for. */
export interface RenderSettings {
  readonly format: DrawingFormat;
  /** Absent: standard output. */
  readonly file?: string;
  /** Absent where nobody has said one. */
  readonly theme?: ThemeName;
  readonly scale: number;
  readonly picture: PictureOptions;
}

export function renderSettings(given: Given): RenderSettings {
  const file = fileOf(lastValue(given, 'output'));
  const said = lastValue(given, 'format');
  const format =
    said === undefined
      ? ((file === undefined ? undefined : formatOfFile(file)) ?? 'svg')
      : oneOf(drawingFormats, said, 'The --format of render');
  return {
    format,
    ...(file === undefined ? {} : { file }),
    ...themeOf(lastValue(given, 'theme'), format),
    scale: scaleOf(lastValue(given, 'scale'), format),
    picture: pictureOptions(given),
  };
}

/** Options that name things of the map, with the sorts that may be meant. */
export const namingOptions: readonly { readonly option: string; readonly sorts: readonly Sort[] }[] = [
  { option: 'at', sorts: ['wave'] },
  { option: 'owner', sorts: ['team'] },
  { option: 'tag', sorts: ['tag'] },
  { option: 'layer', sorts: ['layer'] },
  { option: 'wave', sorts: ['wave'] },
  { option: 'include', sorts: ['service', 'layer', 'wave', 'tag'] },
  { option: 'exclude', sorts: ['service', 'layer', 'wave', 'tag'] },
  { option: 'neighbours', sorts: ['service'] },
  { option: 'expand', sorts: ['layer'] },
  { option: 'collapse', sorts: ['layer'] },
];

function pictureOptions(given: Given): PictureOptions {
  const single = <Key extends string>(key: Key, option: string): { [K in Key]?: string } => {
    const value = lastValue(given, option);
    return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
  };
  const several = <Key extends string>(key: Key, option: string): { [K in Key]?: readonly string[] } => {
    const values = listOf(given, option);
    return (values.length === 0 ? {} : { [key]: values }) as unknown as { [K in Key]?: readonly string[] };
  };
  return {
    ...single('view', 'view'),
    ...single('at', 'at'),
    ...several('owners', 'owner'),
    ...several('tags', 'tag'),
    ...several('layers', 'layer'),
    ...several('waves', 'wave'),
    ...several('include', 'include'),
    ...several('exclude', 'exclude'),
    ...several('neighbours', 'neighbours'),
    ...several('expand', 'expand'),
    ...several('collapse', 'collapse'),
    ...levelsOf(given),
    ...wordOf(given),
  };
}

function levelsOf(given: Given): Pick<PictureOptions, 'criticality' | 'risk'> {
  const criticality = listOf(given, 'criticality').map((word) =>
    oneOf(criticalities, word, 'The --criticality of render'),
  );
  const risk = listOf(given, 'risk').map((word) => oneOf(levels, word, 'The --risk of render'));
  return { ...(criticality.length > 0 ? { criticality } : {}), ...(risk.length > 0 ? { risk } : {}) };
}

function wordOf(given: Given): Pick<PictureOptions, 'color' | 'direction' | 'show'> {
  const color = lastValue(given, 'color');
  const direction = lastValue(given, 'direction');
  const show = listOf(given, 'show').map((word) => oneOf<ViewExtra>(extras, word, 'What --show takes'));
  return {
    ...(color === undefined ? {} : { color: oneOf<ViewColor>(colourings, color, 'The --color of render') }),
    ...(direction === undefined
      ? {}
      : { direction: oneOf<Direction>(directions, direction, 'The --direction of render') }),
    ...(isGiven(given, 'show') ? { show } : {}),
  };
}

/** All values of an option; commas part several in one. */
export function listOf(given: Given, option: string): string[] {
  return valuesOf(given, option)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function fileOf(file: string | undefined): string | undefined {
  if (file === undefined || file === '-') return undefined;
  if (file.trim() === '') throw new WrongUse('--output needs the name of a file: --output FILE.');
  if (/\.migmap$/i.test(file)) {
    throw new WrongUse(`--output ${file}: a picture would overwrite a map there. Choose another name.`);
  }
  return file;
}

/** Graphs and texts follow the theme of whoever shows them. */
function themeOf(text: string | undefined, format: DrawingFormat): Pick<RenderSettings, 'theme'> {
  if (text === undefined) return {};
  const theme = oneOf(themeNames, text, 'The --theme of render');
  if (themed.includes(format)) return { theme };
  throw new WrongUse(`--theme is for ${enumerate(themed)}: ${format} has no colours of its own.`);
}

const themed: readonly DrawingFormat[] = ['svg', 'png', 'html'];

function scaleOf(text: string | undefined, format: DrawingFormat): number {
  if (text === undefined) return 2;
  if (format !== 'png') {
    throw new WrongUse(
      `--scale is for png: ${enumerate(drawingFormats.filter((other) => other !== 'png'))} have none.`,
    );
  }
  const scale = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && scale >= 0.1 && scale <= 10) return scale;
  throw new WrongUse(`--scale takes a number from 0.1 to 10, such as --scale 2; “${text}” is none.`);
}
