import { fileURLToPath } from 'node:url';
import type { MigrationMap } from '@migmap/core';
import { rules, type Settings, settingsOf, settingsOver } from '@migmap/rules';
import { configAbove } from './find-config.ts';

/** Where the configurations are looked for, and what stands over them. */
export interface ConfigChoice {
  /** The one that was named, by its whole path: it counts for every map. */
  readonly named: string | undefined;
  /** The folder above which none is looked for. */
  readonly root: string | undefined;
  readonly cwd: string;
  readonly over: Settings;
}

export interface Configured {
  /** What counts for a map; nothing where its configuration is wrong, so that it cannot be judged. */
  settingsOf(map: MigrationMap): Settings | undefined;
  /** What is wrong with the configurations, in words for the user. */
  readonly objections: readonly string[];
}

/** Reads the configurations of maps. Where there is none, nothing more is loaded. */
export async function configure(maps: readonly MigrationMap[], choice: ConfigChoice): Promise<Configured> {
  const paths = new Map(maps.map((map) => [map, configOf(map, choice)]));
  const different = new Set([...paths.values(), choice.named].filter((path) => path !== undefined));
  if (different.size === 0) return { settingsOf: () => choice.over, objections: [] };
  const settings = new Map<string | undefined, Settings | undefined>([[undefined, choice.over]]);
  const objections: string[] = [];
  for (const path of different) {
    const read = await readSettings(path, choice);
    settings.set(path, read.settings);
    objections.push(...read.objections);
  }
  return { settingsOf: (map) => settings.get(paths.get(map)), objections };
}

/** The configuration that counts for a map: the one that was named, or the nearest above its first file. */
function configOf(map: MigrationMap, { named, root }: ConfigChoice): string | undefined {
  const entry = map.files.at(-1);
  return named ?? (entry && configAbove(fileURLToPath(entry.file.uri), root));
}

interface SettingsRead {
  readonly settings: Settings | undefined;
  readonly objections: readonly string[];
}

async function readSettings(path: string, { cwd, over }: ConfigChoice): Promise<SettingsRead> {
  const { readConfiguration } = await import('./read-configuration.ts');
  const { configuration, objections } = await readConfiguration(path, {
    cwd,
    rules: rules.map(({ meta }) => meta),
  });
  if (objections.length > 0) return { settings: undefined, objections };
  return { settings: settingsOver(settingsOf(configuration), over), objections };
}
