import type { Location, OutlineResult, OutlineThing } from '@migmap/protocol';
import type { TextEditor } from 'vscode';

/** Where a thing of a picture stands in the text; a line between two services stands with the one that needs. */
export function locationOf(outline: OutlineResult, id: string): Location | undefined {
  const [sort = '', name = ''] = id.split('/');
  return listsOf(outline)[sort === 'edge' ? 'service' : sort]?.find((thing) => thing.name === name)?.location;
}

/** The id of the thing whose name the cursor is on. */
export function thingAt({ document, selection }: TextEditor, outline: OutlineResult): string | undefined {
  const range = document.getWordRangeAtPosition(selection.active);
  const word = range && document.getText(range);
  for (const [sort, things] of Object.entries(listsOf(outline))) {
    if (things.some(({ name }) => name === word)) return `${sort}/${word}`;
  }
  return undefined;
}

type Named = Partial<Pick<OutlineThing, 'name'>> & Pick<OutlineThing, 'location'>;

function listsOf(outline: OutlineResult): Readonly<Record<string, readonly Named[]>> {
  const { services, waves, layers, risks, rollbacks } = outline;
  return { service: services, wave: waves, layer: layers, risk: risks, rollback: rollbacks };
}
