import { inEnglish } from '@migmap/core';
import { type BoardScene, boardScene, lifeWords, tracksOf, type ViewInput } from '@migmap/diagram';
import { plain, signs } from '../plain.ts';
import { padded } from './columns.ts';
import { framed, hanging, INNER } from './frames.ts';

/** A frame for each wave: what it does in which layer; then where the order breaks. */
export function wavesText(input: ViewInput): string[] {
  const scene = boardScene(input);
  const frames = scene.board.columns.flatMap((_, index) => [
    ...framed(plain(headOf(scene, index)), rows(scene, index)),
    '',
  ]);
  return [...frames, ...order(input), ...broken(scene)];
}

function headOf({ board, heads }: BoardScene, index: number): string {
  const head = heads[index];
  const title = [head?.badge?.text, board.columns[index]?.title].filter(Boolean).join(' ');
  return [title, ...(head?.lines ?? [])].join(' · ');
}

const LAYER = 28;

function rows({ board, routed }: BoardScene, column: number): string[] {
  const chips = board.chips.filter((chip) => chip.column === column);
  if (chips.length === 0) return ['nothing'];
  let last = -1;
  return chips.flatMap((chip) => {
    const layer = chip.row === last ? '' : plain(board.rows[chip.row]?.title ?? '');
    last = chip.row;
    const states = chip.states.map(
      ([state, count]) => `${count > 1 ? `${count} ` : ''}${inEnglish(lifeWords[state])}`,
    );
    const title = chip.title || chip.services.map((each) => each.title?.value || each.name.value).join(', ');
    const numbers = (routed.numbers.get(chip) ?? []).map(
      ({ number, severity }) => `${signs[severity]} ${number}`,
    );
    const words = [title, [chip.detail, ...states].filter(Boolean).join(', '), ...numbers].join(' · ');
    return hanging(`${padded(layer, LAYER)} `, words, INNER);
  });
}

/** Only where waves do not simply follow each other is there something to say. */
function order({ walked }: ViewInput): string[] {
  const { count, links } = tracksOf(walked);
  if (count < 2) return [];
  const title = (wave: (typeof walked.waves)[number]): string =>
    `${walked.waves.indexOf(wave) + 1} ${wave.title?.value || wave.name.value}`;
  const lines = walked.waves.map((wave) => {
    const before = links.filter(({ to }) => to === wave).map(({ from }) => title(from));
    return `${title(wave)} ${before.length > 0 ? `after ${before.join(', ')}` : 'waits for none'}`;
  });
  return [
    ...framed(
      'Order of the waves',
      lines.flatMap((line) => hanging('', line, INNER)),
    ),
    '',
  ];
}

function broken({ routed }: BoardScene): string[] {
  if (routed.listed.length === 0) return [];
  const lines = routed.listed.flatMap(({ severity, text }, index) =>
    hanging(`${signs[severity]} ${index + 1} `, text, INNER),
  );
  const rest = routed.left > 0 ? [`and ${routed.left} more`] : [];
  return [...framed('Where the order breaks', [...lines, ...rest]), ''];
}
