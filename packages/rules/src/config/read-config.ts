import { listed, nearest, nearestValidMoment, type Phrase, type Sourced, say } from '@migmap/core';
import { presets } from '../presets.ts';
import type { RuleMeta } from '../rule.ts';
import { type ConfigFile, type ConfigProblem, configProblem, type RuleSetting } from './config.ts';
import { inWords, type JsonNode } from './json-node.ts';
import { configKeys, PRESET_PREFIX } from './keys.ts';
import { didYouMean } from './known-codes.ts';
import { readRules } from './read-rules.ts';
import { knownMembers, type Reading, refuse, textOf, textsOf } from './reading.ts';

/** What a file says, and what is wrong with it. What is wrong is left out of what it says. */
export interface ConfigRead {
  readonly config: ConfigFile;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the tree of one file, against the rules that there are. */
export function readConfig(
  tree: JsonNode | undefined,
  file: string,
  rules: readonly RuleMeta[] | undefined,
): ConfigRead {
  const reading: Reading = { file, rules, problems: [] };
  const config = tree === undefined ? nothing : configOf(tree, reading);
  return { config, problems: reading.problems.sort((a, b) => a.source.start - b.source.start) };
}

const nothing: ConfigFile = { extends: [], rules: [], ignore: [] };

function configOf(tree: JsonNode, reading: Reading): ConfigFile {
  if (tree.type !== 'object') {
    refuse(reading, tree, say`A configuration is an object such as ${sample}, not ${inWords(tree)}.`);
    return nothing;
  }
  const members = knownMembers(tree, reading, unknownKey);
  const memberOf = (key: string): JsonNode | undefined => members.find((member) => member.key === key)?.value;
  const schema = memberOf('$schema');
  if (schema) textOf(schema, say`“$schema” takes the address of a schema`, reading);
  return {
    extends: extendsOf(memberOf('extends'), reading),
    rules: rulesOf(memberOf('rules'), reading),
    ignore: ignoreOf(memberOf('ignore'), reading),
    ...versionOf(memberOf('requiredVersion'), reading),
    ...dateOf(memberOf('asOf'), reading),
  };
}

const sample = '{ "extends": "migmap:recommended" }';

function unknownKey(key: string): Phrase | undefined {
  const known = Object.keys(configKeys);
  if (known.includes(key)) return undefined;
  const [near] = nearest(key, known);
  const all = say` A configuration has ${listed(known.slice(1))}.`;
  return say`There is no key “${key}”.${near ? didYouMean(near) : all}`;
}

function extendsOf(node: JsonNode | undefined, reading: Reading): Sourced<string>[] {
  const said = say`“extends” takes a preset such as "migmap:strict", the path of a file, or a list of them`;
  return textsOf(node, said, reading).filter(({ value, source }) => {
    const objection = objectionToExtends(value);
    if (objection !== undefined) reading.problems.push(configProblem(objection, source));
    return objection === undefined;
  });
}

function objectionToExtends(value: string): Phrase | undefined {
  if (value.trim() === '') return say`“extends” names no file here.`;
  if (!value.startsWith(PRESET_PREFIX)) {
    if (!/^[a-z]{2,}:/i.test(value)) return undefined;
    return say`“${value}” is no file: nothing is fetched from elsewhere. Keep a copy beside this file, and name its path.`;
  }
  const known = Object.keys(presets).map((name) => PRESET_PREFIX + name);
  if (known.includes(value)) return undefined;
  const [near] = nearest(value, known);
  return say`There is no preset “${value}”.${near ? didYouMean(near) : say` There are ${known.join(', ')}.`}`;
}

function rulesOf(node: JsonNode | undefined, reading: Reading): RuleSetting[] {
  const { rules } = reading;
  if (node === undefined || rules === undefined) return [];
  if (node.type === 'object') return readRules(node, { ...reading, rules });
  refuse(reading, node, say`“rules” takes an object such as { "style": "off" }, not ${inWords(node)}.`);
  return [];
}

function ignoreOf(node: JsonNode | undefined, reading: Reading): Sourced<string>[] {
  if (node?.type === 'string') {
    refuse(reading, node, say`“ignore” takes a list of patterns: [${JSON.stringify(node.value)}].`);
    return [];
  }
  return textsOf(node, say`“ignore” takes a list of patterns, such as ["drafts/"]`, reading);
}

function versionOf(node: JsonNode | undefined, reading: Reading): Pick<ConfigFile, 'requiredVersion'> {
  const said = say`“requiredVersion” takes a range of versions, such as "^1.2.0"`;
  const requiredVersion = node && textOf(node, said, reading);
  return requiredVersion ? { requiredVersion } : {};
}

function dateOf(node: JsonNode | undefined, reading: Reading): Pick<ConfigFile, 'asOf'> {
  const said = say`“asOf” takes a date, such as "2027-03-14"`;
  const asOf = node && textOf(node, said, reading);
  if (!node || !asOf) return {};
  const objection = objectionToDate(asOf.value);
  if (objection === undefined) return { asOf };
  refuse(reading, node, objection);
  return {};
}

function objectionToDate(text: string): Phrase | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    return say`“asOf” takes a date, such as "2027-03-14", not “${text}”.`;
  const valid = nearestValidMoment(text);
  return valid === undefined ? undefined : say`There is no day ${text}.${didYouMean(valid)}`;
}
