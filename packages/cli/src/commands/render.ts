import { mkdirSync } from 'node:fs';
import { resolve as absolutePath, dirname } from 'node:path';
import { type ResolvedMap, walk } from '@migmap/core';
import { type Picture, type PictureFinding, pictureOf, UnknownView } from '@migmap/diagram';
import { PngTooLarge } from '@migmap/exporters';
import type { Checked } from '../check-maps.ts';
import type { CheckSettings } from '../check-settings.ts';
import { didYouMean, enumerate, type Given, readArguments } from '../command-line.ts';
import { renderOptions } from '../commands.ts';
import type { Console } from '../console.ts';
import { drawings } from '../drawing/drawing.ts';
import { listOf, namingOptions, type RenderSettings, renderSettings } from '../drawing/render-settings.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
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
  const picture = await drawn(one, settings, checking);
  for (const note of picture.notes) console.err(`migmap: ${note}\n`);
  return write(one, picture, settings, console);
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
      if (known.includes(name) || (option === 'expand' && name === '*')) continue;
      throw new WrongUse(
        `--${option} ${name}: the map has no ${enumerate(sorts)} of that name.${didYouMean(name, known)}`,
      );
    }
  }
}

async function drawn(
  { map, result }: CheckedMap,
  { picture }: RenderSettings,
  { rules }: CheckSettings,
): Promise<Picture> {
  const findings = result.findings.filter(({ suppressed }) => !suppressed).map(paintable);
  const asOf = rules.asOf === undefined ? {} : { asOf: rules.asOf };
  try {
    return await pictureOf(map, walk(map), { ...picture, ...asOf, findings });
  } catch (error) {
    if (!(error instanceof UnknownView)) throw error;
    throw new WrongUse(`${error.message}${didYouMean(picture.view ?? '', error.known)}`);
  }
}

function paintable({ code, severity, names, message }: PictureFinding): PictureFinding {
  return { code, severity, names, message };
}

async function write(
  one: CheckedMap,
  picture: Picture,
  settings: RenderSettings,
  console: Console,
): Promise<ExitStatus> {
  const { format, file, theme, scale } = settings;
  const drawing = drawings[format];
  if (file === undefined && format === 'png' && console.isTerminal('out')) {
    throw new WrongUse('A png is no text for a terminal: say where it goes, with --output FILE.');
  }
  try {
    const text = await drawing?.({ map: one.map, walked: walk(one.map), picture, theme, scale });
    if (text === undefined) throw new WrongUse(`--format ${format} cannot draw this view.`);
    if (file === undefined) console.out(text);
    else writeFile(absolutePath(console.cwd, file), text);
    return exitStatus.clean;
  } catch (error) {
    if (error instanceof PngTooLarge) throw new WrongUse(`${error.message}: --scale, or another format.`);
    if (!isFromSystem(error)) throw error;
    console.err(`migmap: ${file} cannot be written: ${reasonOf(error)}.\n`);
    return exitStatus.wrongInput;
  }
}

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, content);
}
