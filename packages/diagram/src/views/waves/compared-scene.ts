import { type Change, changeText, type Phrase, type Say, say } from '@migmap/core';
import {
  countedFates,
  type Difference,
  differenceOf,
  type PictureChange,
  pictureChange,
} from '../../compare/difference.ts';
import { differenceLegend } from '../../compare/difference-legend.ts';
import { type Fate, fateWords } from '../../compare/fate.ts';
import type { Tracks } from '../../graph/tracks.ts';
import type { LegendSection } from '../../marks/legend.ts';
import { changesWords, inTurn } from '../../marks/value-words.ts';
import type { OlderState } from '../../picture.ts';
import { waveNumber } from '../map/colours.ts';
import { factsOf } from '../map/facts.ts';
import { settingsOf } from '../map/settings.ts';
import type { ViewInput } from '../view.ts';
import type { BoardColumn } from './board.ts';
import { type ComparedBoard, comparedBoard, stepKeys } from './compared-board.ts';
import { routed } from './routes.ts';
import { type BoardScene, headsOf, widthFor } from './scene.ts';
import { violationsOf } from './violations.ts';
import { type Head, headChange } from './wave-heads.ts';
import { wavesLegend } from './waves-legend.ts';

/** What the board of waves tells of a difference, beside its chips. */
export interface BoardNews {
  readonly subtitle: string;
  readonly listTitle: string;
  readonly elsewhere: readonly PictureChange[];
  readonly fates: ReadonlySet<Fate>;
}

/** So many changes stand in the head of a wave; the others are in the list. */
const MOST_IN_HEAD = 5;

export function comparedBoardScene(input: ViewInput, older: OlderState): BoardScene {
  const difference = differenceOf(input.map, older);
  const { at: _, instant: __, ...settings } = settingsOf(input);
  const facts = factsOf(difference.union, input.walked, settings);
  const compared = comparedBoard(facts, difference);
  const violations = violationsOf(
    facts,
    (wave) => say`wave ${waveNumber(facts, wave)}`,
    input.options.findings ?? [],
  );
  const { board, told } = withHeads(compared, difference);
  const columnWidth = widthFor(board.columns.length);
  const heads = headsOf(facts, board, columnWidth).map((head, index) =>
    changedHead(head, board.columns[index], told, { width: columnWidth, say: facts.say }),
  );
  const elsewhere = difference.changes
    .filter((change) => !told.has(change) && !isOnBoard(change, compared, difference))
    .map((change) => pictureChange(change));
  const fates = [
    ...board.chips.map(({ fate }) => fate ?? 'same'),
    ...heads.map(({ fate }) => fate ?? 'same'),
    ...elsewhere.map(({ fate }) => fate),
  ];
  return {
    facts,
    board,
    columnWidth,
    heads,
    routed: routed(board, violations, { moves: compared.moves, say: facts.say }),
    news: {
      subtitle: facts.say`${subtitleOf(difference.changes.length, heads, board.chips)}`,
      listTitle: facts.say`Also changed, beside what the board shows`,
      elsewhere,
      fates: new Set(fates),
    },
  };
}

type Told = ReadonlyMap<Change, string>;

/** Waves with what changed of them, as far as there is room in their heads. */
function withHeads({ board }: ComparedBoard, difference: Difference) {
  const told = new Map<Change, string>();
  const counts = new Map<string, number>();
  for (const change of difference.changes) {
    const wave = waveOf(change, difference);
    const id = `wave/${wave}`;
    const column = board.columns.find((each) => each.id === id);
    const count = counts.get(id) ?? 0;
    if (wave === undefined || !column || column.fate || count >= MOST_IN_HEAD) continue;
    counts.set(id, count + 1);
    told.set(change, id);
  }
  const columns = board.columns.map(
    (column): BoardColumn =>
      column.fate || !counts.has(column.id) ? column : { ...column, fate: 'changed' },
  );
  return { board: { ...board, columns }, told: told as Told };
}

/** The wave whose head tells it: it is about the wave, or about what the wave has beside its steps. */
function waveOf(change: Change, { aboutOf }: Difference): string | undefined {
  const { sort, kind } = change;
  if (sort === 'step' && kind !== 'reordered') return undefined;
  if (['task', 'service', 'bridge', 'dependency'].includes(sort)) return undefined;
  const refs = aboutOf(change);
  if (sort === 'wave' && (kind === 'added' || kind === 'removed')) return undefined;
  return refs.find((ref) => ref.sort === 'wave')?.name;
}

function changedHead(
  head: Head,
  column: BoardColumn | undefined,
  told: Told,
  { width, say: tell }: { readonly width: number; readonly say: Say },
): Head {
  if (!column?.wave) return { ...head, fate: 'same' };
  const own = [...told].filter(([, id]) => id === column.id).map(([change]) => pictureChange(change, 'wave'));
  const words = own.map(({ line }) => `${line.sign} ${changeText(line)}`);
  const { badge, ...rest } = head;
  return {
    ...rest,
    fate: column.fate ?? 'same',
    loads: [],
    ...(badge && column.fate !== 'removed' ? { badge: { ...badge, paint: 'level/none' } } : {}),
    changes: own.map(({ fate, line }) => headChange(fate, changeText(line), width)),
    spoken: [head.spoken, tell`${fateWords[column.fate ?? 'same']}`, ...words].join('; '),
  };
}

/** Chips and columns that are new, gone or moved say so by themselves. */
function isOnBoard(change: Change, { board, fateAt }: ComparedBoard, difference: Difference): boolean {
  const { sort, kind } = change;
  const [first] = difference.aboutOf(change);
  if (sort === 'wave') {
    const isWhole = kind === 'added' || kind === 'removed';
    return isWhole && board.columns.some(({ id }) => id === `wave/${first?.name}`);
  }
  if (sort === 'service' && (kind === 'added' || kind === 'removed')) {
    return board.chips.some(
      ({ fate, services }) => fate === kind && services.some(({ name }) => name.value === first?.name),
    );
  }
  if (sort !== 'step' || kind === 'changed') return false;
  return stepKeys(change, difference).some((key) => {
    const [service = '', wave = ''] = key.split(' wave/');
    const fate = fateAt(service, wave);
    return fate !== undefined && fate === kind;
  });
}

function subtitleOf(changes: number, heads: readonly Head[], chips: BoardScene['board']['chips']): Phrase {
  if (changes === 0) return say`No difference: both states say the same`;
  const waves = countedFates(heads.map(({ fate }) => fate ?? 'same'));
  // A step that has moved stands in two places.
  const single = chips.filter(({ fate, isGhost }) => fate !== 'moved' || !isGhost);
  const steps = countedFates(single.map(({ fate }) => fate ?? 'same'));
  const parts = [
    changesWords(changes),
    waves && say`waves: ${waves}`,
    steps && say`services in waves: ${steps}`,
  ];
  return inTurn(parts, ' · ');
}

export function comparedLegend(scene: BoardScene, { fates }: BoardNews, tracks: Tracks): LegendSection[] {
  const [, , order, track] = wavesLegend(scene, tracks);
  const others = [order, track].filter((section) => section !== undefined);
  return [differenceLegend(fates, scene.facts.say), ...others];
}
