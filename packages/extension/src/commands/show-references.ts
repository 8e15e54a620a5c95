import type { ShowReferencesArguments } from '@migmap/protocol';
import { commands, Location, Position, Range, Uri } from 'vscode';

/** What a code lens leads to. One place alone is gone to; several are listed at the lens. */
export async function showReferencesAt(
  ...[uri, position, locations]: ShowReferencesArguments
): Promise<void> {
  const places = locations.map(
    ({ uri: file, range: { start, end } }) =>
      new Location(Uri.parse(file), new Range(start.line, start.character, end.line, end.character)),
  );
  const at = [Uri.parse(uri), new Position(position.line, position.character)] as const;
  if (places.length === 1)
    await commands.executeCommand('editor.action.goToLocations', ...at, places, 'goto');
  else await commands.executeCommand('editor.action.showReferences', ...at, places);
}
