import type { Location, OutlineResult, OutlineThing } from '@migmap/protocol';
import type { Position, TextEditor } from 'vscode';

/** Where a thing of a picture stands in the text. */
export function locationOf(outline: OutlineResult, id: string): Location | undefined {
  const [sort = '', name = ''] = id.split('/');
  return listsOf(outline)[declaredAs[sort] ?? sort]?.find((thing) => thing.name === name)?.location;
}

/** A line stands with the service that needs, and one card for all services of a layer with the layer. */
const declaredAs: Readonly<Record<string, string>> = { edge: 'service', group: 'layer' };

/** The id of the thing whose name the cursor is on; of several things, the one that is `meant`. */
export function thingAt(
  { document, selection }: TextEditor,
  outline: OutlineResult,
  meant?: string,
): string | undefined {
  const place = meant === undefined ? undefined : locationOf(outline, meant);
  if (place?.uri === document.uri.toString() && isIn(selection.active, place)) return meant;
  const range = document.getWordRangeAtPosition(selection.active);
  const word = range && document.getText(range);
  for (const [sort, things] of Object.entries(listsOf(outline))) {
    if (things.some(({ name }) => name === word)) return `${sort}/${word}`;
  }
  return undefined;
}

function isIn({ line, character }: Position, { range: { start, end } }: Location): boolean {
  const isAfter = line > start.line || (line === start.line && character >= start.character);
  return isAfter && (line < end.line || (line === end.line && character <= end.character));
}

type Named = Partial<Pick<OutlineThing, 'name'>> & Pick<OutlineThing, 'location'>;

function listsOf(outline: OutlineResult): Readonly<Record<string, readonly Named[]>> {
  const { services, waves, layers, risks, rollbacks } = outline;
  return { service: services, wave: waves, layer: layers, risk: risks, rollback: rollbacks };
}
