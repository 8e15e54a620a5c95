import { type MapFile, type Problem, type SourceFile, sourceFile } from '@migmap/core';
import { emptyMapFile, mapFile } from '../mapping/map-file.ts';
import { withoutConflicts } from './conflicts.ts';
import { decode } from './decode.ts';
import { readText } from './repair.ts';
import { silencersOf } from './silencers.ts';
import type { Slip } from './slip.ts';

/** A text larger than this is no map; it is not read. */
export const LARGEST_FILE = 50_000_000;

/** More slips than this say nothing that the first did not. */
const MOST_SLIPS = 100;

/**
 * Reads one file. Reading never fails: whatever is wrong with the text is among the problems,
 * and what could be read is there.
 */
export function readFile(uri: string, content: string | Uint8Array): MapFile {
  if (content.length >= LARGEST_FILE) return tooLarge(uri);
  const decoded = decode(content);
  const file = sourceFile(uri, decoded.text);
  const merged = withoutConflicts(decoded.text);
  const reading = readText(merged.text);
  const { silencers, problems } = silencersOf(file);
  const encoding: Slip[] = decoded.notUtf8
    ? [
        {
          start: decoded.notUtf8.at,
          end: decoded.notUtf8.at + 1,
          code: 'syntax/encoding',
          message: decoded.notUtf8.message,
        },
      ]
    : [];
  const slips = [...encoding, ...merged.slips, ...reading.slips].slice(0, MOST_SLIPS);
  return mapFile(reading.document, file, silencers, [
    ...problems,
    ...slips.map((slip) => problemOf(file, slip)),
  ]);
}

function problemOf(file: SourceFile, slip: Slip): Problem {
  const source = { file: file.uri, start: slip.start, end: Math.min(slip.end, file.text.length) };
  const fixes = (slip.instead ?? []).map((text) => ({
    title: text === '' ? 'Remove it' : `Write \`${text}\``,
    edits: [{ source, text }],
  }));
  return { code: slip.code, source, message: slip.message, ...(fixes.length > 0 ? { fixes } : {}) };
}

function tooLarge(uri: string): MapFile {
  const file = sourceFile(uri, '');
  const message = `the file is larger than ${LARGEST_FILE / 1_000_000} MB and was not read; split it, and join the parts by imports`;
  return {
    ...emptyMapFile(file),
    problems: [{ code: 'syntax/parse', source: { file: uri, start: 0, end: 0 }, message }],
  };
}
