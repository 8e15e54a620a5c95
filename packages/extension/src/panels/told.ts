import type { PanelPicture, PanelState, PictureResult } from '@migmap/protocol';
import type { OutlinedMap } from '../maps/outlines.ts';
import { labelOfView } from './view-labels.ts';

/** All that the page needs to show a picture. */
export function told(
  { summary, outline }: OutlinedMap,
  { svg, reading }: PictureResult & { readonly svg: string },
  state: PanelState,
): PanelPicture {
  return {
    type: 'picture',
    svg,
    title: summary.title ?? decodeURIComponent(summary.map.slice(summary.map.lastIndexOf('/') + 1)),
    reading,
    views: summary.views.map(({ name, summary: said, declared }) => ({
      name,
      label: declared ? said : labelOfView(name),
    })),
    waves: outline.waves.map(({ name, title }) => ({ name, label: title ?? name })),
    state,
  };
}
