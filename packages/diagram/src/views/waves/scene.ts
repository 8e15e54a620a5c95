import { say } from '@migmap/core';
import { countsOf, paintedFindings } from '../../graph/painted-findings.ts';
import { serviceId } from '../../picture.ts';
import { waveNumber, wavePaint } from '../map/colours.ts';
import { factsOf, type MapFacts } from '../map/facts.ts';
import { settingsOf } from '../map/settings.ts';
import type { ViewInput } from '../view.ts';
import { type Board, boardOf } from './board.ts';
import { type BoardNews, comparedBoardScene } from './compared-scene.ts';
import { type Routed, routed } from './routes.ts';
import { type Violation, violationsOf } from './violations.ts';
import { type Head, headOf } from './wave-heads.ts';

/** Everything that is decided before it has a place. */
export interface BoardScene {
  readonly facts: MapFacts;
  readonly board: Board;
  readonly routed: Routed;
  readonly heads: readonly Head[];
  readonly columnWidth: number;
  /** Where two plans are shown as one. */
  readonly news?: BoardNews;
}

export function boardScene(input: ViewInput): BoardScene {
  const { compare } = input.options;
  if (compare) return comparedBoardScene(input, compare);
  const facts = factsOf(input.map, input.walked, settingsOf(input));
  const violations = violationsOf(
    facts,
    (wave) =>
      facts.waves.includes(wave) ? say`wave ${waveNumber(facts, wave)}` : say`\`${wave.name.value}\``,
    input.options.findings,
  );
  const board = boardOf(facts, urgentOf(violations));
  const columnWidth = widthFor(board.columns.length);
  return {
    facts,
    board,
    columnWidth,
    heads: headsOf(facts, board, columnWidth),
    routed: routed(board, violations, facts),
  };
}

function urgentOf(violations: readonly Violation[]): Set<string> {
  const places = violations.flatMap(({ arrows }) => arrows.flatMap(({ from, to }) => [from, to]));
  return new Set(places.map(({ service }) => service.name.value));
}

/** The more columns, the narrower. */
export function widthFor(columns: number): number {
  if (columns <= 5) return 204;
  if (columns <= 8) return 184;
  return columns <= 18 ? 164 : 128;
}

export function headsOf(facts: MapFacts, board: Board, width: number): Head[] {
  const waves = board.columns.flatMap(({ wave }) => (wave ? [wave] : []));
  const findings = paintedFindings(
    facts.settings.findings ?? [],
    [],
    new Set(waves.map((wave) => wave.name.value)),
  );
  return board.columns.map((column, index) => {
    const { wave } = column;
    const services = board.chips.flatMap((chip) => (chip.column === index ? chip.services : []));
    const counts = wave && countsOf(findings.of(wave.name.value));
    const numbered = wave && facts.waves.includes(wave);
    return headOf(facts, column, width, {
      count: services.length,
      focus: wave !== undefined && wave === facts.moment?.wave,
      ...(counts ? { findings: counts } : {}),
      ...(numbered
        ? { badge: { text: waveNumber(facts, wave), paint: wavePaint(facts, wave) ?? 'level/none' } }
        : {}),
    });
  });
}

export function edgeId(from: string, to: string): string {
  const short = (id: string): string => id.replace(serviceId(''), '');
  return `edge/${short(from)}/${short(to)}`;
}
