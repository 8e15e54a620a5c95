import { nearest, type Phrase, type Sourced, say } from '@migmap/core';
import type { RuleMeta } from '../rule.ts';
import type { Level } from '../settings.ts';
import type { RuleSetting } from './config.ts';
import { firmness, levels } from './firm.ts';
import { inWords, type JsonNode, type Member } from './json-node.ts';
import { ruleKeys } from './keys.ts';
import { codesAndCategories, didYouMean, nearestCode } from './known-codes.ts';
import { knownMembers, type Reading, refuse, sourced } from './reading.ts';

/** Reading with rules to hold it against. */
interface RulesReading extends Reading {
  readonly rules: readonly RuleMeta[];
}

/** What `rules` says: by code or category a severity, or an object with severity and options. */
export function readRules(node: JsonNode, reading: RulesReading): RuleSetting[] {
  const known = codesAndCategories(reading.rules);
  const members = knownMembers(node, reading, (code) => unknownCode(code, known));
  return members.map((member) => settingOf(member, reading));
}

function unknownCode(code: string, known: readonly string[]): Phrase | undefined {
  if (known.includes(code)) return undefined;
  const near = nearestCode(code, known);
  return say`There is no rule and no category “${code}”.${near ? didYouMean(near) : say` migmap rules lists them.`}`;
}

function settingOf({ key, value }: Member, reading: RulesReading): RuleSetting {
  if (value.type === 'string') return { code: key, ...severityOf(key, value, reading), options: {} };
  if (value.type !== 'object') {
    const said = say`“${key}” takes a severity, or an object such as { "severity": "warning", "options": { … } }`;
    refuse(reading, value, say`${said}, not ${inWords(value)}.`);
    return { code: key, options: {} };
  }
  const members = knownMembers(value, reading, (part) => unknownPart(part, key, reading.rules));
  const partOf = (part: string): JsonNode | undefined => members.find((one) => one.key === part)?.value;
  const [severity, options] = [partOf('severity'), partOf('options')];
  return {
    code: key,
    ...(severity ? severityOf(key, severity, reading) : {}),
    options: options ? optionsOf(key, options, reading) : {},
  };
}

function unknownPart(part: string, code: string, rules: readonly RuleMeta[]): Phrase | undefined {
  const known = Object.keys(ruleKeys);
  if (known.includes(part)) return undefined;
  const isOption = rules.find((meta) => meta.code === code)?.options?.some(({ name }) => name === part);
  if (isOption) return say`Options stand together: { "options": { "${part}": … } }.`;
  const [near] = nearest(part, known);
  return say`There is no key “${part}” here.${near ? didYouMean(near) : say` It takes severity and options.`}`;
}

function severityOf(code: string, node: JsonNode, reading: RulesReading): { severity?: Sourced<Level> } {
  const level = levels.find((known) => known === node.value);
  const objection = level === undefined ? unknownLevel(code, node) : firmness(code, level, reading.rules);
  if (objection !== undefined) refuse(reading, node, objection);
  return level === undefined || objection !== undefined ? {} : { severity: sourced(level, node, reading) };
}

function unknownLevel(code: string, node: JsonNode): Phrase {
  const [near] = node.type === 'string' ? nearest(String(node.value), levels) : [];
  return say`The severity of “${code}” is error, warning, info or off, not ${inWords(node)}.${didYouMean(near)}`;
}

function optionsOf(code: string, node: JsonNode, reading: RulesReading): Record<string, Sourced<number>> {
  const meta = reading.rules.find((one) => one.code === code);
  const known = meta?.options ?? [];
  if (node.type !== 'object' || known.length === 0) {
    refuse(reading, node, node.type === 'object' ? withoutOptions(code, meta) : notOptions(code, node));
    return {};
  }
  const names = known.map(({ name }) => name);
  const members = knownMembers(node, reading, (name) => unknownOption(name, code, names));
  const values = members.flatMap(({ key, value }) => {
    if (typeof value.value === 'number' && value.value >= 0)
      return [[key, sourced(value.value, value, reading)]];
    refuse(reading, value, say`The option “${key}” takes a number from 0 on, not ${inWords(value)}.`);
    return [];
  });
  return Object.fromEntries(values);
}

function withoutOptions(code: string, meta: RuleMeta | undefined): Phrase {
  if (meta === undefined) return say`Options belong to a rule, and “${code}” is a category.`;
  return say`${code} has no options.`;
}

function notOptions(code: string, node: JsonNode): Phrase {
  return say`The options of “${code}” are an object such as { "days": 30 }, not ${inWords(node)}.`;
}

function unknownOption(name: string, code: string, known: readonly string[]): Phrase | undefined {
  if (known.includes(name)) return undefined;
  const [near] = nearest(name, known);
  return say`${code} has no option “${name}”.${near ? didYouMean(near) : say` It has ${known.join(', ')}.`}`;
}
