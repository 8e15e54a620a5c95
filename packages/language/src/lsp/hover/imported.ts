import type { Import } from '@migmap/core';
import { counted } from '../counted.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** What an imported file brings in. */
export function importPage(telling: Telling, { path, uri }: Import): Page {
  const { ink, loaded, say, snapshot } = telling;
  const file = uri === undefined ? undefined : loaded.file(uri);
  if (!file || uri === undefined) return { heading: say`${ink.strong(path.value)}, not found` };
  const lists = [
    [file.layers, 'layer'],
    [file.teams, 'team'],
    [file.services, 'service'],
    [file.waves, 'wave'],
    [file.risks, 'risk'],
    [file.rollbacks, 'way back'],
  ] as const;
  const said = lists.flatMap(([list, what]) =>
    list.length > 0 ? [telling.speak(counted(list.length, what))] : [],
  );
  return {
    heading: `${ink.strong(path.value)}, ${ink.link(say`a file of this map`, snapshot.clientUri(uri))}`,
    facts: [
      fact(say`holds`, said.join(', ') || say`nothing that this list counts`),
      fact(say`imports`, telling.few(file.imports.map((one) => ink.text(one.path.value)))),
    ],
  };
}
