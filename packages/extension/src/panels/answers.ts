import type { FromPanel } from '@migmap/protocol';
import { revealBeside } from '../commands/reveal.ts';
import type { MapPanel } from './map-panel.ts';
import { locationOf } from './things.ts';

type Answers = {
  readonly [Type in FromPanel['type']]: (
    panel: MapPanel,
    message: Extract<FromPanel, { readonly type: Type }>,
  ) => unknown;
};

/** What is done about each message of a page. */
const answers: Answers = {
  ready: (panel) => panel.begin(),
  wish: (panel, { wish }) => panel.become({ map: panel.state.map, isLocked: panel.state.isLocked, ...wish }),
  lock: (panel, { isLocked }) => panel.become({ ...panel.state, isLocked }),
  reveal,
};

export function answer(panel: MapPanel, message: FromPanel): void {
  const act = answers[message.type] as (panel: MapPanel, message: FromPanel) => unknown;
  void act(panel, message);
}

async function reveal(panel: MapPanel, { id }: { readonly id: string }): Promise<void> {
  const location = panel.map && locationOf(panel.map.outline, id);
  if (location) await revealBeside(panel.panel.viewColumn, location);
}
