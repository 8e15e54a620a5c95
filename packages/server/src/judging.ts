import type { LoadedMap } from '@migmap/language/lsp';
import type { Workspace } from './workspace.ts';

/**
 * Lets the rules say what they have to say of some maps, and whoever asks something meanwhile is answered between two
 * rules. Once it is over, what they found is there. It begins anew when something changes, until nothing does.
 */
export async function judged(
  workspace: Workspace,
  mapsOf: () => readonly LoadedMap[],
  breathe: () => Promise<void>,
): Promise<void> {
  const { library } = workspace;
  for (let edition: number | undefined; edition !== library.edition; ) {
    await workspace.ready();
    edition = library.edition;
    await judgeEach(mapsOf(), breathe, () => edition !== library.edition);
  }
}

/** The same for all maps as they are now; false if something else was to be done first. */
export async function judgedForNow(
  { library }: Workspace,
  breathe: () => Promise<void>,
  isSuperseded: () => boolean,
): Promise<boolean> {
  await judgeEach(library.maps(), breathe, isSuperseded);
  return !isSuperseded();
}

async function judgeEach(
  maps: readonly LoadedMap[],
  breathe: () => Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  for (const map of maps) {
    const steps = map.judging();
    while (!isOver() && !steps.next().done) await breathe();
  }
}
