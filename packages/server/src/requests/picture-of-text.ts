import { type ThemeName, themes, viewNames } from '@migmap/diagram';
import { diagnosticsOf, MapLibrary, type Snapshot, snapshotOf } from '@migmap/language/lsp';
import {
  type PictureOfTextParams,
  type PictureOfTextResult,
  pictureOfText,
  type TextProblem,
} from '@migmap/protocol';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Desk } from '../feature.ts';
import { readingOf } from './maps.ts';
import { ownRequest } from './own-request.ts';
import { wishOf } from './picture.ts';
import { fields, oneOf, optional, text } from './shape.ts';

const params = fields<PictureOfTextParams>({
  text,
  view: optional(text),
  theme: optional(oneOf(Object.keys(themes) as ThemeName[])),
});

export const pictureOfTextRequest = ownRequest<PictureOfTextParams, PictureOfTextResult>(
  pictureOfText,
  params,
  async (wanted, desk) => {
    const snapshot = snapshotOfText(wanted.text);
    const map = snapshot?.maps[0];
    if (!snapshot || !map) return { reading: 'whole', problems: [] };
    const reading = readingOf(map);
    const answer = { reading, problems: problemsOf(snapshot, desk) };
    if (reading === 'partly' || map.resolved.services.length === 0) return answer;
    const { theme = 'light' } = wanted;
    // One that this text does not have may be meant for the next; a picture in a document is not worth a refusal.
    const view = viewNames(map.resolved).find((name) => name === wanted.view) ?? 'map';
    const wish = wishOf(map, { map: PLACE, options: { view }, forms: ['svg'], theme }, desk);
    const { svg } = await desk.easel.paintApart(map, wish, desk.token);
    return svg === undefined ? answer : { ...answer, svg };
  },
);

const PLACE = 'text:///text.migmap';

function snapshotOfText(content: string): Snapshot | undefined {
  const library = new MapLibrary();
  library.put(PLACE, content);
  library.enter(PLACE, 'text:///');
  for (const uri of library.wanted()) library.putNothing(uri, 'unknown');
  return snapshotOf(library, PLACE);
}

function problemsOf(snapshot: Snapshot, { client }: Desk): TextProblem[] {
  const errors = diagnosticsOf(snapshot, client.diagnostics).filter(
    ({ severity }) => severity === DiagnosticSeverity.Error,
  );
  return errors.map(({ range, code, message }) => ({
    line: range.start.line,
    code: String(code ?? ''),
    message: typeof message === 'string' ? message : message.value,
  }));
}
