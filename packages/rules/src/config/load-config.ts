import { type Sourced, type SourceRef, say } from '@migmap/core';
import type { RuleMeta } from '../rule.ts';
import { type ConfigFile, type ConfigProblem, type Configuration, configProblem } from './config.ts';
import type { JsonNode } from './json-node.ts';
import { type Layer, merge, presetIn } from './merge.ts';
import { readConfig } from './read-config.ts';

/** Where configurations come from. It is handed in, so that nothing here knows of disks. */
export interface ConfigHost {
  /** A file as a tree, as far as it is JSON; undefined where there is none. */
  read(uri: string): Promise<ConfigText | undefined>;
  /** The URI that a path leads to from the file that says it. */
  resolve(path: string, from: string): string;
}

export interface ConfigText {
  readonly tree: JsonNode | undefined;
  /** Where it is no JSON; of several places the first, as the others tend to follow from it. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads a configuration with all that it extends. It always gives one, with what is wrong listed in it. Without
 * rules to hold it against, what it says of them is not read.
 */
export async function loadConfig(
  uri: string,
  host: ConfigHost,
  rules: readonly RuleMeta[] | undefined,
): Promise<Configuration> {
  const loading: Loading = { host, rules, files: new Map(), problems: [] };
  const layers = await layersOf(uri, { file: uri, start: 0, end: 0 }, [], loading);
  return { ...merge(layers), files: [...loading.files.keys()], problems: loading.problems };
}

interface Loading {
  readonly host: ConfigHost;
  readonly rules: readonly RuleMeta[] | undefined;
  readonly files: Map<string, ConfigFile | undefined>;
  readonly problems: ConfigProblem[];
}

/** What a file builds on, then the file itself. `asked` is where it is named, `above` who is still waiting for it. */
async function layersOf(
  uri: string,
  asked: SourceRef,
  above: readonly string[],
  loading: Loading,
): Promise<Layer[]> {
  if (above.includes(uri)) {
    const circle = [...above.slice(above.indexOf(uri)), uri].map(nameOf).join(' → ');
    loading.problems.push(configProblem(say`“extends” leads in a circle: ${circle}.`, asked));
    return [];
  }
  const config = await fileAt(uri, loading);
  if (config === undefined) {
    loading.problems.push(configProblem(say`There is no file ${nameOf(uri)} there.`, asked));
    return [];
  }
  const layers: Layer[] = [];
  for (const item of config.extends)
    layers.push(...(await layersOfItem(item, uri, [...above, uri], loading)));
  return [...layers, { config }];
}

async function layersOfItem(
  item: Sourced<string>,
  uri: string,
  above: readonly string[],
  loading: Loading,
): Promise<Layer[]> {
  const preset = presetIn(item);
  if (preset) return [{ preset }];
  return layersOf(loading.host.resolve(item.value, uri), item.source, above, loading);
}

/** Each file is read once, and what is wrong with it told once, however many extend it. */
async function fileAt(uri: string, loading: Loading): Promise<ConfigFile | undefined> {
  if (loading.files.has(uri)) return loading.files.get(uri);
  const text = await loading.host.read(uri);
  if (text === undefined) return undefined;
  const { config, problems } = readConfig(text.tree, uri, loading.rules);
  // What is wrong as JSON comes first: the rest may follow from it.
  loading.problems.push(...text.problems, ...(text.problems.length > 0 ? [] : problems));
  loading.files.set(uri, config);
  return config;
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
