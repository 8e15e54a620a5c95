import { statSync } from 'node:fs';
import { resolve as absolutePath } from 'node:path';
import { type MigrationMap, resolve, type Walk, walk } from '@migmap/core';
import { check, rules, type Settings } from '@migmap/rules';
import type { CheckSettings } from './check-settings.ts';
import { type Given, lastValue } from './command-line.ts';
import { configure } from './config/configure.ts';
import type { Console } from './console.ts';
import { discover } from './inputs/discover.ts';
import { type Inputs, type MapsRead, readMaps, type StandardInput } from './inputs/read-maps.ts';
import { Places } from './places.ts';
import type { Results, WalkedMap } from './report.ts';
import { during, noProbe, type Probe, probed } from './stats/probe.ts';
import { WrongUse } from './wrong-use.ts';

/** What checking came to. Filters take findings out of it or mark them, reports give it a form. */
export type Checked = Results;

/** The same with the plans of the maps. */
export type Walked = Omit<Results, 'maps'> & { readonly maps: readonly WalkedMap[] };

/** Leaves out findings that nobody asked for. */
export type Filter = (checked: Checked) => Checked;

/** What there is to check, as far as it could be found. */
export interface Found {
  readonly inputs: Inputs;
  readonly objections: readonly string[];
}

/** Reads maps and judges them. */
export async function checkMaps(
  { inputs, objections }: Found,
  { rules: over, config: named }: Pick<CheckSettings, 'rules' | 'config'>,
  probe: Probe = noProbe,
): Promise<Walked> {
  const endOfParsing = probe.begin('parse');
  const read = await readMaps(inputs, probe);
  endOfParsing();
  const { root, cwd } = inputs;
  const configured = await configure(read.maps, { named, root, cwd, over });
  const maps = read.maps.flatMap((map) => {
    const settings = configured.settingsOf(map);
    return settings === undefined ? [] : [checkMap(map, settings, probe)];
  });
  const all = [...objections, ...read.objections, ...configured.objections];
  return { maps, places: placesOf(read, cwd), objections: [...new Set(all)] };
}

function checkMap(map: MigrationMap, settings: Settings, probe: Probe): WalkedMap {
  const resolved = during({ probe, phase: 'resolve' }, () => resolve(map));
  let known: Walk | undefined;
  const walked = (): Walk => {
    known ??= during({ probe, phase: 'walk' }, () => walk(resolved));
    return known;
  };
  const result = check(resolved, walked, settings, probed(rules, probe));
  return { map: resolved, settings, result, walk: walked };
}

/** What a map that is new or gone is held against. */
export function nothingChecked(): WalkedMap {
  const map = resolve({ files: [] });
  return { map, result: { findings: [], faults: [] }, walk: () => walk(map) };
}

/** The files that the operands stand for; without one it is the current folder. */
export async function findInputs(
  given: Given,
  { root, config }: CheckSettings,
  console: Console,
): Promise<Found> {
  const paths = given.operands.length === 0 ? ['.'] : given.operands;
  const { files, objections } = await discover(paths, { cwd: console.cwd, config });
  const stdin = paths.includes('-') ? { stdin: standardInput(given, console) } : {};
  return { inputs: { files, ...stdin, root: rootFolder(root, console), cwd: console.cwd }, objections };
}

/** The folder that imports may not leave, where one was named. */
export function rootFolder(root: string | undefined, console: Console): string | undefined {
  if (root === undefined) return undefined;
  const path = absolutePath(console.cwd, root);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new WrongUse(`--root ${root}: there is no such folder.`);
}

function standardInput(given: Given, console: Console): StandardInput {
  const path = lastValue(given, 'stdin-filename') ?? 'stdin.migmap';
  return { path: absolutePath(console.cwd, path), bytes: console.input() };
}

function placesOf({ maps }: MapsRead, cwd: string): Places {
  const places = new Places(cwd);
  for (const map of maps) for (const { file } of map.files) places.add(file);
  return places;
}
