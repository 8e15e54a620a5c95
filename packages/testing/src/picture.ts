import { diffMaps, type ResolvedMap, resolve, type Walk, walk } from '@migmap/core';
import { type Picture, type PictureFinding, type PictureOptions, pictureOf } from '@migmap/diagram';
import { readMap, readMaps } from '@migmap/language';
import { checkMap } from '@migmap/rules';
import { projectPaths, readProjectFile } from './project-files.ts';

/** A map read, resolved and walked, as a picture wants it. */
export interface Walked {
  readonly resolved: ResolvedMap;
  readonly walked: Walk;
  readonly findings: readonly PictureFinding[];
}

export function walkedText(text: string): Walked {
  return walkedMap(readMap({ 'main.migmap': text }, 'main.migmap'));
}

/** The picture of a text; without options that of the whole map, with what the rules find. */
export async function picturedText(text: string, options: PictureOptions = {}): Promise<Picture> {
  return pictured(walkedText(text), options);
}

export function pictured(
  { resolved, walked, findings }: Walked,
  options: PictureOptions = {},
): Promise<Picture> {
  return pictureOf(resolved, walked, { findings, ...options });
}

/** Both states of a map in one picture. */
export function compared(before: Walked, after: Walked, options: PictureOptions = {}): Promise<Picture> {
  const diff = diffMaps(before.resolved, after.resolved);
  const compare = { map: before.resolved, walked: before.walked, diff };
  return pictureOf(after.resolved, after.walked, { ...options, compare });
}

/** A picture with all that those who write it down in another form ask for. */
export interface DrawnMap {
  readonly map: ResolvedMap;
  readonly walked: Walk;
  readonly options: PictureOptions;
  readonly picture: Picture;
}

export async function drawnMap(source: Walked, more: PictureOptions = {}): Promise<DrawnMap> {
  const { resolved: map, walked, findings } = source;
  const options = { findings, ...more };
  return { map, walked, options, picture: await pictureOf(map, walked, options) };
}

/** All maps of the folder of examples, by the name of the file or folder. */
export function exampleMaps(): ReadonlyMap<string, Walked> {
  const paths = projectPaths().filter((path) => /^examples\/.*\.migmap$/.test(path));
  const texts = Object.fromEntries(paths.map((path) => [path, readProjectFile(path).text]));
  return new Map(
    readMaps(texts).map((map) => {
      const [, name = ''] = (map.files.at(-1)?.file.uri ?? '').split('/');
      return [name.replace('.migmap', ''), walkedMap(map)];
    }),
  );
}

function walkedMap(map: ReturnType<typeof readMap>): Walked {
  const resolved = resolve(map);
  const findings = checkMap(map)
    .findings.filter((finding) => !finding.suppressed)
    .map(({ code, severity, names, message }) => ({ code, severity, names: names ?? [], message }));
  return { resolved, walked: walk(resolved), findings };
}
