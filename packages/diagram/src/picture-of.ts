import type { ResolvedMap, Service, View, Walk } from '@migmap/core';
import { selected } from './graph/selection.ts';
import { wavesOf } from './graph/states.ts';
import { type Picture, PictureCancelled, type PictureOptions } from './picture.ts';
import { settingsOf } from './views/map/settings.ts';
import { viewOf, views } from './views/registry.ts';
import type { PictureView, ViewInput } from './views/view.ts';

/** Nobody can draw it: neither a view of ours nor one that the map declares has that name. */
export class UnknownView extends Error {
  override readonly name = 'UnknownView';
  readonly known: readonly string[];

  constructor(view: string, known: readonly string[]) {
    super(`There is no view \`${view}\`; there are: ${known.join(', ')}.`);
    this.known = known;
  }
}

/** The view shows one state of a map only. */
export class CannotCompare extends Error {
  override readonly name = 'CannotCompare';
  readonly known: readonly string[];

  constructor(view: string, known: readonly string[]) {
    super(`The view \`${view}\` cannot show two states as one; these can: ${known.join(', ')}.`);
    this.known = known;
  }
}

/**
 * A picture of a map: everything has its place, in whatever theme it is drawn later. The same map and
 * options give the same picture.
 */
export async function pictureOf(
  map: ResolvedMap,
  walked: Walk,
  options: PictureOptions = {},
): Promise<Picture> {
  const { view, input } = askedFor(map, walked, options);
  if (options.limit?.cancelled?.()) throw new PictureCancelled();
  return view.draw(input);
}

/**
 * The view that options ask for, with what it is to show; a view that the map declares is one of the map.
 * @throws UnknownView where nobody can draw it.
 */
export function askedFor(
  map: ResolvedMap,
  walked: Walk,
  options: PictureOptions,
): { readonly view: PictureView; readonly input: ViewInput } {
  const wanted = options.view ?? 'map';
  const own = viewOf(wanted);
  const declared = own ? undefined : declaredView(map, wanted);
  const view = own ?? (declared && viewOf('map'));
  if (!view) throw new UnknownView(wanted, options.compare ? comparingViews(map) : viewNames(map));
  if (options.compare && !view.canCompare) throw new CannotCompare(wanted, comparingViews(map));
  return { view, input: { map, walked, options, ...(declared ? { declared } : {}) } };
}

/** The services that a view shows as options have it. */
export function shownServices(map: ResolvedMap, walked: Walk, options: PictureOptions): Service[] {
  const { input } = askedFor(map, walked, options);
  return selected(map, wavesOf(walked), settingsOf(input));
}

/** Views that can be asked for: ours, then those of the map. */
export function viewNames(map: ResolvedMap): string[] {
  const own = views.map((view) => view.name);
  return [...own, ...map.names('view').filter((name) => !own.includes(name))];
}

/** Views that can show two states of a map as one. */
export function comparingViews(map: ResolvedMap): string[] {
  return viewNames(map).filter((name) => viewOf(name)?.canCompare ?? viewOf(name) === undefined);
}

function declaredView(map: ResolvedMap, name: string): View | undefined {
  return map.views.find((view) => view.name.value === name);
}
