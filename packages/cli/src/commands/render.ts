import { resolve as absolutePath, dirname } from 'node:path';
import { type ResolvedMap, walk } from '@migmap/core';
import {
  type Picture,
  type PictureFinding,
  type PictureOptions,
  pictureOf,
  UnknownView,
} from '@migmap/diagram';
import { NoSuchForm } from '@migmap/exporters';
import type { Checked } from '../check-maps.ts';
import type { CheckSettings } from '../check-settings.ts';
import { didYouMean, enumerate, type Given, readArguments } from '../command-line.ts';
import { renderOptions } from '../commands.ts';
import type { Console } from '../console.ts';
import { drawings, notesOn, type Order } from '../drawing/drawing.ts';
import { listOf, namingOptions, type RenderSettings, renderSettings } from '../drawing/render-settings.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { makeFolder } from '../make-folder.ts';
import { isFromSystem, reasonOf } from '../reason.ts';
import type { CheckedMap } from '../report.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';

/** Draws one map. What is broken in it is drawn as broken: a picture is no verdict. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const given = readArguments(args, renderOptions);
  if (given.operands.length !== 1) throw new WrongUse('render draws one map: migmap render MAP.');
  const settings = renderSettings(given);
  const { checkMaps, checkSettings, findInputs } = await import('./check.ts');
  const checking = checkSettings(
    { ...given, options: given.options.filter(({ name }) => forChecking.has(name)) },
    console.cwd,
  );
  const checked = await checkMaps(await findInputs(given, checking, console), checking);
  for (const objection of checked.objections) console.err(`migmap: ${objection}\n`);
  const one = onlyMap(checked, given);
  if (one === undefined) return exitStatus.wrongInput;
  refuseUnknownNames(given, one.map);
  const order = await orderOf(one, settings, checking);
  for (const note of order.picture.notes) console.err(`migmap: ${note}\n`);
  return write(order, settings, console);
}

const forChecking = new Set(['root', 'config', 'as-of', 'stdin-filename']);

function onlyMap({ maps, objections, places }: Checked, { operands }: Given): CheckedMap | undefined {
  const [one, more] = maps;
  if (more) {
    const files = maps.map(({ map }) => places.pathOf(map.map.files.at(-1)?.file.uri ?? ''));
    throw new WrongUse(`${operands[0]} holds several maps, and render draws one: ${enumerate(files)}.`);
  }
  if (!one && objections.length === 0) throw new WrongUse(`${operands[0]} holds no map.`);
  return one;
}

/** A name that nothing has would leave the picture empty, or untouched, in silence. */
function refuseUnknownNames(given: Given, map: ResolvedMap): void {
  for (const { option, sorts } of namingOptions) {
    const known = sorts.flatMap((sort) => map.names(sort));
    for (const name of listOf(given, option)) {
      if (known.includes(name) || (name === '*' && ['expand', 'collapse'].includes(option))) continue;
      throw new WrongUse(
        `--${option} ${name}: the map has no ${enumerate(sorts)} of that name.${didYouMean(name, known)}`,
      );
    }
  }
}

/** The picture that is asked for, with all that a format may want to know beside it. */
async function orderOf(
  { map, result }: CheckedMap,
  { picture: wanted, theme, scale }: RenderSettings,
  { rules }: CheckSettings,
): Promise<Order> {
  const findings = result.findings.filter(({ suppressed }) => !suppressed).map(paintable);
  const options = { ...wanted, findings, ...(rules.asOf === undefined ? {} : { asOf: rules.asOf }) };
  const walked = walk(map);
  const draw = (more: PictureOptions): Promise<Picture> => pictureOf(map, walked, more);
  try {
    const picture = await draw(options);
    return { map, walked, options, picture, draw, scale, ...(theme === undefined ? {} : { theme }) };
  } catch (error) {
    if (!(error instanceof UnknownView)) throw error;
    throw new WrongUse(`${error.message}${didYouMean(wanted.view ?? '', error.known)}`);
  }
}

function paintable({ code, severity, names, message }: PictureFinding): PictureFinding {
  return { code, severity, names, message };
}

async function write(order: Order, settings: RenderSettings, console: Console): Promise<ExitStatus> {
  const { format, file } = settings;
  if (file === undefined && format === 'png' && console.isTerminal('out')) {
    throw new WrongUse('A png is no text for a terminal: say where it goes, with --output FILE.');
  }
  const drawing = await contentOf(order, settings);
  for (const note of notesOn(format, drawing)) console.err(`migmap: ${note}\n`);
  try {
    if (file === undefined) console.out(drawing);
    else writeFile(absolutePath(console.cwd, file), drawing);
    return exitStatus.clean;
  } catch (error) {
    if (!isFromSystem(error)) throw error;
    console.err(`migmap: ${file} cannot be written: ${reasonOf(error)}.\n`);
    return exitStatus.wrongInput;
  }
}

async function contentOf(order: Order, { format }: RenderSettings): Promise<string | Uint8Array> {
  try {
    return await drawings[format](order);
  } catch (error) {
    // Asked by name: what draws pixels is a bundle of its own, with classes of its own.
    const name = error instanceof Error ? error.name : '';
    if (name === 'PngTooLarge')
      throw new WrongUse(`${(error as Error).message}: --scale, or another format.`);
    if (!(error instanceof NoSuchForm)) throw error;
    throw new WrongUse(`${error.message}; svg, png, html, text and json have every view.`);
  }
}

function writeFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  writeWhole(path, content);
}
