import {
  type DetailedFinding,
  type DetailedThing,
  type DetailsResult,
  details,
  type FromPanelWays,
  openRulePage,
  type StateAtResult,
  stateAt,
} from '@migmap/protocol';
import { commands, window } from 'vscode';
import { revealBeside } from '../commands/reveal.ts';
import { applyFix, type FindingPlace, fixesOf } from './fixes.ts';
import type { MapPanel } from './map-panel.ts';
import { stateWords } from './state-words.ts';

type Message<Type extends FromPanelWays['type']> = Extract<FromPanelWays, { readonly type: Type }>;

/** The thing that a panel looks at closely: the page names its findings by their number. */
const told = new WeakMap<MapPanel, { readonly id: string; readonly thing: DetailedThing }>();

/** Tells all that is known of a thing, as it is now. */
export async function tellDetails(panel: MapPanel, { id }: Message<'details'>): Promise<void> {
  const { map } = panel.state;
  const { server } = panel.parts;
  const [found, state] = await Promise.all([
    server.ask<DetailsResult>(details, { map, id }),
    stateOf(panel, id),
  ]);
  if (panel.state.map !== map) return;
  const thing = found?.thing;
  if (thing) told.set(panel, { id, thing });
  else told.delete(panel);
  panel.send({ type: 'details', id, ...(thing ? { thing } : {}), ...(state === undefined ? {} : { state }) });
}

/** What a service is at the instant that is shown. */
async function stateOf({ state, parts, map }: MapPanel, id: string): Promise<string | undefined> {
  const [sort, name = ''] = id.split('/');
  const { instant } = state;
  if (sort !== 'service' || instant === undefined) return undefined;
  const known = map?.summary.version;
  const wanted = { map: state.map, instant, ...(known === undefined ? {} : { known }) };
  const at = await parts.server.ask<StateAtResult>(stateAt, wanted);
  const found = at?.states[name];
  return found && stateWords(found);
}

/** Where a finding stands, what its rule says, or what can be done about it. */
export async function lookAtFinding(panel: MapPanel, message: Message<'finding'>): Promise<void> {
  const finding = findingOf(panel, message);
  if (!finding) return;
  if (message.wanted === 'text') await revealBeside(panel.panel.viewColumn, finding.location);
  else if (message.wanted === 'rule') await commands.executeCommand(openRulePage, finding.url);
  else {
    const fixes = await fixesOf(panel.parts, placeOf(finding));
    panel.send({ type: 'fixes', id: message.id, finding: message.finding, fixes });
  }
}

export async function fixFinding(panel: MapPanel, message: Message<'fix'>): Promise<void> {
  const finding = findingOf(panel, message);
  const trouble = finding && (await applyFix(panel.parts, placeOf(finding), message.title));
  if (trouble !== undefined) void window.showWarningMessage(trouble);
}

function findingOf(
  panel: MapPanel,
  { id, finding }: Message<'fix' | 'finding'>,
): DetailedFinding | undefined {
  const last = told.get(panel);
  return last?.id === id ? last.thing.findings[finding] : undefined;
}

function placeOf({ location, code }: DetailedFinding): FindingPlace {
  return { ...location, code };
}
