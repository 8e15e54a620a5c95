import type { ResolvedMap } from '@migmap/core';
import { comparingViews, viewNames, views } from '@migmap/diagram';
import type { PageTab } from './page.ts';

/** A tab for each view that can be asked for: ours, then those that the map declares. */
export function pageTabs(map: ResolvedMap): PageTab[] {
  return viewNames(map).map((name) => ({ name, title: titleOf(map, name) }));
}

/** A tab for each view that can show two states as one. */
export function comparedTabs(map: ResolvedMap): PageTab[] {
  return comparingViews(map).map((name) => ({ name, title: titleOf(map, name) }));
}

function titleOf(map: ResolvedMap, name: string): string {
  if (views.some((view) => view.name === name)) return name.charAt(0).toUpperCase() + name.slice(1);
  return map.find('view', name)?.title?.value || name;
}
