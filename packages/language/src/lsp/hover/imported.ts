import type { Import } from '@migmap/core';
import { counted } from './moments.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** What an imported file brings in. */
export function importPage(telling: Telling, { path, uri }: Import): Page {
  const { ink, loaded, snapshot } = telling;
  const file = uri === undefined ? undefined : loaded.file(uri);
  if (!file || uri === undefined) return { heading: `${ink.strong(path.value)}, not found` };
  const lists = [
    [file.layers, 'layer', 'layers'],
    [file.teams, 'team', 'teams'],
    [file.services, 'service', 'services'],
    [file.waves, 'wave', 'waves'],
    [file.risks, 'risk', 'risks'],
    [file.rollbacks, 'way back', 'ways back'],
  ] as const;
  const said = lists.flatMap(([list, one, many]) =>
    list.length > 0 ? [counted(list.length, one, many)] : [],
  );
  return {
    heading: `${ink.strong(path.value)}, ${ink.link('a file of this map', snapshot.clientUri(uri))}`,
    facts: [
      fact('holds', said.join(', ') || 'nothing that this list counts'),
      fact('imports', telling.few(file.imports.map((one) => ink.text(one.path.value)))),
    ],
  };
}
