import { sourceFile, type TextEdit } from '@migmap/core';
import { formatText } from '../../format/format.ts';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import { lineEdits } from '../code-actions/line-edits.ts';
import { rangeOf } from '../positions.ts';
import type { FileEdits } from '../rename.ts';
import { textsWith } from './consequences.ts';

/** Edits as an editor takes them: a file that was formatted still is, and nothing else in it moves. */
export function handEdits(
  map: LoadedMap,
  edits: readonly TextEdit[],
  spelling: (uri: string) => string,
): FileEdits {
  const made: Record<string, FileEdits[string]> = {};
  for (const [uri, edited] of textsWith(map, edits)) {
    const before = map.file(uri)?.file.text ?? '';
    const after = isFormatted(before) ? formatted(edited) : edited;
    const file = sourceFile(uri, before);
    made[spelling(uri)] = lineEdits(before, after).map(({ start, end, text }) => ({
      range: rangeOf(file, { start, end }),
      newText: text,
    }));
  }
  return made;
}

function isFormatted(text: string): boolean {
  return formatted(text) === text;
}

function formatted(text: string): string {
  const made = formatText(text);
  return 'problems' in made ? text : made.text;
}
