import { resolve as absolutePath, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SourceFile } from '@migmap/core';
import { type ConfigHost, type Configuration, loadConfig, type RuleMeta, unmetVersions } from '@migmap/rules';
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';
import manifest from '../../package.json' with { type: 'json' };
import { placed } from '../json/placed.ts';
import { readJson } from '../json/read-json.ts';

export interface ConfigurationRead {
  readonly configuration: Configuration;
  /** What is wrong with it, with file, line and column. */
  readonly objections: readonly string[];
  /** The texts that it came from, by URI. */
  readonly texts: ReadonlyMap<string, SourceFile>;
}

export interface Circumstances {
  readonly cwd: string;
  /** The rules that there are; handed in, so that this part need not have its own copy of them. */
  readonly rules: readonly RuleMeta[] | undefined;
}

/** Reads a configuration with all that it extends. */
export async function readConfiguration(
  path: string,
  { cwd, rules }: Circumstances,
): Promise<ConfigurationRead> {
  const texts = new Map<string, SourceFile>();
  const configuration = await loadConfig(pathToFileURL(path).href, diskHost(texts), rules);
  // A configuration for another version may well say what this one does not know.
  const unmet = unmetVersions(configuration, manifest.version, fits);
  const problems = unmet.length > 0 ? unmet : configuration.problems;
  return { configuration, texts, objections: problems.map((problem) => placed(problem, texts, cwd)) };
}

/** The patterns of what to leave aside. What else is wrong is told when the configuration itself is needed. */
export async function readIgnore(path: string): Promise<string[]> {
  const { configuration } = await readConfiguration(path, { cwd: dirname(path), rules: undefined });
  return configuration.ignore.map(({ value }) => value);
}

function diskHost(texts: Map<string, SourceFile>): ConfigHost {
  return {
    async read(uri) {
      const read = readJson(fileURLToPath(uri));
      if (read !== undefined) texts.set(uri, read.source);
      return read;
    },
    resolve: (path, from) => pathToFileURL(absolutePath(dirname(fileURLToPath(from)), path)).href,
  };
}

function fits(version: string, range: string): boolean | undefined {
  return validRange(range) === null ? undefined : satisfies(version, range, { includePrerelease: true });
}
