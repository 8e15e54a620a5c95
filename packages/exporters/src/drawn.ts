import type { ResolvedMap, Walk } from '@migmap/core';
import { askedFor, type Picture, type PictureOptions, type ViewInput } from '@migmap/diagram';

/** What is to be written down: a picture, and what it is a picture of. */
export interface Drawn {
  readonly map: ResolvedMap;
  readonly walked: Walk;
  readonly options: PictureOptions;
  readonly picture: Picture;
}

/** A format that has no form for a view. */
export class NoSuchForm extends Error {
  override readonly name = 'NoSuchForm';

  constructor(format: string, view: string, views: readonly string[]) {
    super(`${format} has no form for the view ${view}: it can say ${views.join(', ')}`);
  }
}

/** A form for each view that a format can say something about. */
export type Forms<Result> = Readonly<Record<string, (input: ViewInput, drawn: Drawn) => Result>>;

/**
 * Picks the form for the view that was drawn; a view that the map declares is one of the map.
 * @throws NoSuchForm where the format has none.
 */
export function formOf<Result>(format: string, forms: Forms<Result>, drawn: Drawn): Result {
  const { view, input } = askedFor(drawn.map, drawn.walked, drawn.options);
  const form = forms[view.name];
  if (!form) throw new NoSuchForm(format, view.name, Object.keys(forms));
  return form(input, drawn);
}
