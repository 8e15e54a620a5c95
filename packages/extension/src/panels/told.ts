import type { PanelPicture, PanelState, PictureResult } from '@migmap/protocol';
import type { OutlinedMap } from '../maps/outlines.ts';
import { waysOf } from './told-ways.ts';
import { labelOfView } from './view-labels.ts';

/** All that the page needs to show a picture. */
export function told(
  { summary, outline }: OutlinedMap,
  { svg, reading, picture, services }: PictureResult & { readonly svg: string },
  state: PanelState,
): PanelPicture {
  return {
    type: 'picture',
    svg,
    drawing: picture?.view ?? '',
    title: summary.title ?? decodeURIComponent(summary.map.slice(summary.map.lastIndexOf('/') + 1)),
    reading,
    findings: summary.findings,
    ways: waysOf({ services, ...(picture ? { picture } : {}) }, outline),
    views: summary.views.map(({ name, summary: said, declared, hasInstants }) => ({
      name,
      hasInstants,
      label: declared ? said : labelOfView(name),
    })),
    waves: outline.waves.map(({ name, title }) => ({ name, label: title ?? name })),
    state,
  };
}
