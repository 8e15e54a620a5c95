import type { MigrationMap, Wave } from '../model/map.ts';
import type { TextEdit } from '../model/problem.ts';
import type { Phrase } from '../words/phrase.ts';

/** A change of a map, as text and as the model that reading the changed text would give. */
export interface Change {
  readonly edits: readonly TextEdit[];
  apply(map: MigrationMap): MigrationMap;
}

/** A change with a name, offered as a way out. */
export interface Repair extends Change {
  readonly title: Phrase;
  /** How much of the plan it touches; smaller ones are offered first. */
  readonly size: number;
}

/** A change with its name and its size, if it can be made at all. */
export function named(title: Phrase, size: number, change: Change | undefined): Repair | undefined {
  return change && { ...change, title, size };
}

export function allOf(changes: readonly Change[]): Change {
  return {
    edits: changes.flatMap((change) => change.edits),
    apply: (map) => changes.reduce((changed, change) => change.apply(changed), map),
  };
}

/** The map with one wave replaced; waves are known by their names, for changes follow each other. */
export function withWave(map: MigrationMap, name: string, change: (wave: Wave) => Wave): MigrationMap {
  return {
    ...map,
    files: map.files.map((file) => {
      if (!file.waves.some((wave) => wave.name.value === name)) return file;
      return { ...file, waves: file.waves.map((wave) => (wave.name.value === name ? change(wave) : wave)) };
    }),
  };
}
