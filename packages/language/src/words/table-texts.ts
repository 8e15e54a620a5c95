import { knowledgeOf } from '@migmap/core';
import { pointingRecords } from '@migmap/rules';
import { BLOCKS } from '../reading/forms.ts';

/** Texts of tables that are said as they stand there, by the file of the catalogue that has them. */
export function tableTexts(): Readonly<Record<string, readonly string[]>> {
  return { reading: formTexts(), kinds: kindTexts() };
}

function formTexts(): string[] {
  return Object.values(BLOCKS).flatMap(({ called, properties }) => [
    called,
    ...Object.values(properties).filter((text) => !text.startsWith('is written ')),
  ]);
}

/** Functions and scenarios are not among them: a person writes them into the map as they are called here. */
function kindTexts(): string[] {
  const known = knowledgeOf([]);
  const kinds = known.names().flatMap((name) => known.find(name) ?? []);
  return kinds.flatMap(({ requires, touches }) => [
    ...requires.map(({ because }) => because),
    ...pointingRecords(touches),
  ]);
}
