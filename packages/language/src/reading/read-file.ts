import { type MapFile, type SourceFile, say, sourceFile } from '@migmap/core';
import type { Fragment } from '../mapping/fragment.ts';
import { emptyMapFile, mapFile } from '../mapping/map-file.ts';
import { moved } from '../mapping/moved.ts';
import { closeLongText } from './closing.ts';
import { withoutConflicts } from './conflicts.ts';
import { type Decoded, decode } from './decode.ts';
import { type Part, partsOf } from './parts.ts';
import { type Prepared, problemOf, readPart } from './read-part.ts';
import { sameEnds } from './same-ends.ts';
import type { Slip } from './slip.ts';

/** A text larger than this is no map; it is not read. */
export const LARGEST_FILE = 50_000_000;

/**
 * Reads one file. Reading never fails: whatever is wrong with the text is among the problems,
 * and what could be read is there. Of a file that has been read before, or of one that is
 * much like another, only the parts are read that are new; the result is the same.
 */
export function readFile(uri: string, content: string | Uint8Array, before?: SourceFile): MapFile {
  if (content.length >= LARGEST_FILE) return tooLarge(uri);
  const decoded = decode(content);
  const file = sourceFile(uri, decoded.text);
  const reading = readParts(prepare(file, encodingSlips(decoded)), before && readings.get(before));
  readings.set(file, reading);
  const origin = { file: uri, at: 0, text: file.text };
  return mapFile(
    file,
    reading.parts.map(({ fragment }) => fragment),
    reading.prepared.told.map((slip) => problemOf(origin, slip)),
  );
}

/** How a file was read, for when it is read again. */
interface Reading {
  readonly prepared: PreparedFile;
  readonly parts: readonly ReadPart[];
}

const readings = new WeakMap<SourceFile, Reading>();

interface ReadPart extends Part {
  readonly fragment: Fragment;
  /** Nothing had to be known of the file as a whole to read it. */
  readonly isPlain: boolean;
}

/** A file whose text can be cut into parts. */
interface PreparedFile {
  readonly file: SourceFile;
  /** The text that is cut: as long as the file's own, and mostly the same. */
  readonly text: string;
  /** What had to be changed for that. */
  readonly closed: readonly Slip[];
  readonly told: readonly Slip[];
}

function prepare(file: SourceFile, encoding: readonly Slip[]): PreparedFile {
  const merged = withoutConflicts(file.text);
  const { text, slips: closed } = closeLongText(merged.text);
  return { file, text, closed, told: [...encoding, ...merged.slips] };
}

function readParts(prepared: PreparedFile, before: Reading | undefined): Reading {
  const known = before && knownParts(prepared, before);
  const parts = partsOf(prepared.text).map((part) => {
    const [closed, told] = [inside(part, prepared.closed), inside(part, prepared.told)];
    const isPlain = closed.length + told.length === 0;
    const fragment = (isPlain && known?.(part)) || readPart({ ...textsOf(part, prepared), closed, told });
    return { ...part, fragment, isPlain };
  });
  return { prepared, parts };
}

function inside({ start, end }: Part, slips: readonly Slip[]): Slip[] {
  const found = slips.filter((slip) => slip.start >= start && slip.start < end);
  return found.map((slip) => ({ ...slip, start: slip.start - start, end: slip.end - start }));
}

function textsOf({ start, end }: Part, { file, text }: PreparedFile): Pick<Prepared, 'origin' | 'text'> {
  const written = detached(file.text.slice(start, end));
  const origin = { file: file.uri, at: start, text: written };
  return { origin, text: text === file.text ? written : detached(text.slice(start, end)) };
}

/** A copy: a mere slice keeps the whole text alive that it was cut from, and a long session has many. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** Finds what a part said when the file was read before, or another with the same part, wherever it stood there. */
function knownParts(now: PreparedFile, before: Reading): KnownParts {
  const { prepared: was, parts } = before;
  const isAsWritten = was.text === was.file.text && now.text === now.file.text;
  const ends = [sameEnds(was.file.text, now.file.text)];
  if (!isAsWritten) ends.push(sameEnds(was.text, now.text));
  const head = Math.min(...ends.map((each) => each.head));
  const tail = now.text.length - Math.min(...ends.map((each) => each.tail));
  const by = now.text.length - was.text.length;
  const byStart = new Map(parts.map((part) => [part.start, part]));
  const at = (start: number, end: number): ReadPart | undefined => {
    const found = byStart.get(start);
    return found?.end === end && found.isPlain ? found : undefined;
  };
  const byText = isAsWritten ? partsByText(before, { start: head, end: tail - by }) : undefined;
  const known = ({ start, end }: Part): ReadPart | undefined => {
    if (end <= head) return at(start, end);
    return (start >= tail ? at(start - by, end - by) : undefined) ?? byText?.get(now.text.slice(start, end));
  };
  return (part) => {
    const found = known(part);
    if (found === undefined) return undefined;
    const isWhereItWas = found.start === part.start && was.file.uri === now.file.uri;
    return isWhereItWas
      ? found.fragment
      : moved(found.fragment, { file: now.file.uri, by: part.start - found.start });
  };
}

type KnownParts = (part: Part) => Fragment | undefined;

/** Those that stand, at least in part, where the texts differ. */
function partsByText({ prepared, parts }: Reading, differing: Part): Map<string, ReadPart> {
  const between = parts.filter(
    ({ start, end, isPlain }) => isPlain && end > differing.start && start < differing.end,
  );
  return new Map(between.map((part) => [prepared.text.slice(part.start, part.end), part]));
}

function encodingSlips({ notUtf8 }: Decoded): Slip[] {
  if (!notUtf8) return [];
  return [{ start: notUtf8.at, end: notUtf8.at + 1, code: 'syntax/encoding', message: notUtf8.message }];
}

function tooLarge(uri: string): MapFile {
  const file = sourceFile(uri, '');
  const message = say`the file is larger than ${LARGEST_FILE / 1_000_000} MB and was not read; split it, and join the parts by imports`;
  return {
    ...emptyMapFile(file),
    problems: [{ code: 'syntax/parse', source: { file: uri, start: 0, end: 0 }, message }],
  };
}
