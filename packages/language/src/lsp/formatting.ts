import { sourceFile } from '@migmap/core';
import type { TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../format/format.ts';
import { rangeOf } from './positions.ts';
import type { Snapshot } from './snapshot.ts';

/** The smallest edits that format a file; none where the file cannot be read, for then nobody knows what is meant. */
export function formatting({ text, uri }: Pick<Snapshot, 'text' | 'uri'>): TextEdit[] {
  const formatted = formatEdits(text, uri);
  if ('problems' in formatted) return [];
  const file = sourceFile(uri, text);
  return formatted.edits.map((edit) => ({ range: rangeOf(file, edit), newText: edit.text }));
}
