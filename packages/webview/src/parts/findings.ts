import { filled, type Part, type Stage } from '../stage.ts';

/** Tells those who do not see the picture when a change of the text has made findings come or go. */
export function findings({ words, say }: Stage): Part {
  let known: { readonly map: string; readonly said: string } | undefined;
  return {
    shown: ({ findings: { error, warning, info }, state: { map } }) => {
      const said = filled(words.findings, error, warning, info);
      if (known?.map === map && known.said !== said) say(said);
      known = { map, said };
    },
  };
}
