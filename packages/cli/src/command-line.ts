import { parseArgs } from 'node:util';
import { nearest } from '@migmap/core';
import { WrongUse } from './wrong-use.ts';

/** One option of a command. Without `value` it is a switch. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help: `DATE`. */
  readonly value?: string;
  /** What its value can be, for shells that complete it. */
  readonly values?: Values;
  readonly help: string;
}

/** A few words, or what a shell looks up: places on the disk, or rules. */
export type Values = readonly string[] | 'maps' | 'files' | 'folders' | 'rules' | 'rule settings';

/** What was given after the command's name, in the order of writing. */
export interface Given {
  readonly operands: readonly string[];
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

/** Reads arguments against the options of a command; what is wrong with them names the way out. */
export function readArguments(args: readonly string[], options: readonly Option[]): Given {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(options.map((option) => [option.name, parserOption(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: { name: string; value: string }[] = [];
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') given.push({ name: token.name, value: valueIn(token, options) });
  }
  return { operands, options: given };
}

export function isGiven(given: Given, name: string): boolean {
  return given.options.some((option) => option.name === name);
}

/** All values of an option, as written. */
export function valuesOf(given: Given, name: string): string[] {
  return given.options.filter((option) => option.name === name).map((option) => option.value);
}

/** The value of an option; the last one counts. */
export function lastValue(given: Given, name: string): string | undefined {
  return valuesOf(given, name).at(-1);
}

/** A whole number from 0 on. */
export function numberValue(given: Given, name: string): number | undefined {
  const text = lastValue(given, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) {
    throw new WrongUse(`--${name} takes a whole number, such as --${name} 0; “${text}” is none.`);
  }
  return Number(text);
}

/** One of a few words. */
export function oneOf<Word extends string>(words: readonly Word[], text: string, said: string): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new WrongUse(`${said} is ${enumerate(words)}, not “${text}”.${didYouMean(text, words)}`);
}

/** ` Did you mean …?`, or nothing where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const [first] = nearest(word, candidates);
  return first === undefined ? '' : ` Did you mean ${first}?`;
}

export function enumerate(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function valueIn(token: OptionToken, options: readonly Option[]): string {
  const option = options.find(({ name }) => name === token.name);
  if (option === undefined) throw unknownOption(token.rawName, options);
  if (option.value === undefined) {
    if (token.inlineValue) throw new WrongUse(`${token.rawName} is a switch and takes no value.`);
    return '';
  }
  // What looks like the next option is one: a forgotten value should not swallow it.
  if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))) {
    throw new WrongUse(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`);
  }
  return token.value;
}

function unknownOption(written: string, options: readonly Option[]): WrongUse {
  const known = options.map(({ name }) => `--${name}`);
  return new WrongUse(`There is no option ${written}.${didYouMean(written, known)}`);
}

function parserOption(option: Option): { type: 'string' | 'boolean'; multiple: true; short?: string } {
  const type = option.value === undefined ? 'boolean' : 'string';
  return option.short === undefined
    ? { type, multiple: true }
    : { type, multiple: true, short: option.short };
}
