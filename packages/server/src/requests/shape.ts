import type { ResponseError } from 'vscode-languageserver';
import { malformed } from '../guard.ts';

/*
 * What comes over the wire is anything at all until it was looked at. A shape looks at a message of ours, field by
 * field, and objects by the name of the first field that is not what it should be.
 */

/** Throws an objection where a value is not what it should be; `path` is its name in the message. */
export type Shape<T> = (value: unknown, path: string) => asserts value is T;

/** One shape for each field of a message, none forgotten: a field that may be absent is `optional`. */
export type Fields<T> = { readonly [Key in keyof Required<T>]: Shape<T[Key]> };

/** The message as what it is, or an error for whoever sent it. */
export function shaped<T>(method: string, value: unknown, shape: (value: unknown, path: string) => void): T {
  try {
    shape(value, '');
    return value as T;
  } catch (error) {
    if (!(error instanceof Objection)) throw error;
    throw malformed(`${method}: ${error.message}`);
  }
}

/** Fields beside those that are named are left alone: a newer client may say more. */
export function fields<T>(of: Fields<T>): Shape<T> {
  const named = Object.entries(of) as [string, (value: unknown, path: string) => void][];
  return (value, path) => {
    if (!isObject(value)) throw objection(path, 'an object', value);
    for (const [key, shape] of named) shape(value[key], path === '' ? key : `${path}.${key}`);
  };
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path) => {
    if (value !== undefined) shape(value, path);
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => {
    if (value !== null) shape(value, path);
  };
}

export const text: Shape<string> = (value, path) => {
  if (typeof value !== 'string') throw objection(path, 'a string', value);
};

export const wholeNumber: Shape<number> = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw objection(path, 'a whole number', value);
};

export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return (value, path) => {
    if (!words.includes(value as T)) throw objection(path, `one of ${words.join(', ')}`, value);
  };
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw objection(path, 'a list', value);
    for (const [index, item] of value.entries()) shape(item, `${path}[${index}]`);
  };
}

export function recordOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, path) => {
    if (!isObject(value)) throw objection(path, 'an object', value);
    for (const [key, item] of Object.entries(value)) shape(item, `${path}.${key}`);
  };
}

/** A value that only its reader can judge said something wrong. */
export function refusedField(method: string, path: string, why: string): ResponseError<void> {
  return malformed(`${method}: \`${path}\`: ${why}`);
}

class Objection extends Error {}

function objection(path: string, wanted: string, value: unknown): Objection {
  const subject = path === '' ? 'the parameters have' : `\`${path}\` has`;
  return new Objection(`${subject} to be ${wanted}, and ${inWords(value)}.`);
}

function inWords(value: unknown): string {
  if (value === undefined) return 'is absent';
  if (Array.isArray(value)) return 'is a list';
  if (isObject(value)) return 'is an object';
  const said = JSON.stringify(value);
  return `is ${said.length <= 60 ? said : `${said.slice(0, 59)}…`}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
