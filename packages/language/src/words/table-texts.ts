import { BLOCKS } from '../reading/forms.ts';

/** Texts of tables that are said as they stand there, by the file of the catalogue that has them. */
export function tableTexts(): Readonly<Record<string, readonly string[]>> {
  const takes = Object.values(BLOCKS).flatMap(({ called, properties }) => [
    called,
    ...Object.values(properties).filter((text) => !text.startsWith('is written ')),
  ]);
  return { reading: takes };
}
