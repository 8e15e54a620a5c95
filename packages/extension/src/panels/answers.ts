import type { FromPanel, PanelChange, PanelState } from '@migmap/protocol';
import { fixFinding, lookAtFinding, tellDetails } from './details.ts';
import { exportPicture, takeExport } from './export-picture.ts';
import { doChange, tryChange, undoChange } from './hands.ts';
import type { MapPanel } from './map-panel.ts';
import { lookAtNeed, repairNeed } from './needs.ts';

type Answers = {
  readonly [Type in FromPanel['type']]: (
    panel: MapPanel,
    message: Extract<FromPanel, { readonly type: Type }>,
  ) => unknown;
};

/** What is done about each message of a page. */
const answers: Answers = {
  ready: (panel) => panel.begin(),
  wish: (panel, { wish }) => panel.become(changed(panel.state, wish)),
  lock: (panel, { isLocked }) => panel.become({ ...panel.state, isLocked }),
  reveal: (panel, { id, focus }) => panel.reveal(id, focus),
  details: tellDetails,
  finding: lookAtFinding,
  fix: fixFinding,
  export: exportPicture,
  try: tryChange,
  do: doChange,
  undo: undoChange,
  need: lookAtNeed,
  repair: repairNeed,
  exported: (panel, { content }) => takeExport(panel, content),
};

export function answer(panel: MapPanel, message: FromPanel): void {
  const act = answers[message.type] as (panel: MapPanel, message: FromPanel) => unknown;
  void act(panel, message);
}

function changed(state: PanelState, wish: PanelChange): PanelState {
  const all = Object.entries({ ...state, ...wish }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as unknown as PanelState;
}
