import { inEnglish, type Level } from '@migmap/core';
import { longDate, type RatedRisk, riskFacts, type ViewInput } from '@migmap/diagram';
import { padded } from './columns.ts';
import { framed, hanging, INNER } from './frames.ts';

/** The heat map with the numbers of the register, then the register. */
export function risksText(input: ViewInput): string[] {
  const { risks } = riskFacts(input);
  if (risks.length === 0) return [];
  return [...heatMap(risks), ...framed('Register', risks.flatMap(entry)), ''];
}

const LEVELS: readonly Level[] = ['low', 'medium', 'high'];
const CELL = 22;

function heatMap(risks: readonly RatedRisk[]): string[] {
  const rule = (left: string, cross: string, right: string): string =>
    `          ${left}${LEVELS.map(() => '─'.repeat(CELL + 2)).join(cross)}${right}`;
  const rows = [...LEVELS].reverse().map((impact) => {
    const cells = LEVELS.map((likelihood) => ` ${padded(numbersIn(risks, impact, likelihood), CELL)} `);
    return `${padded(impact, 9)} │${cells.join('│')}│`;
  });
  const unrated = risks.filter(({ rating }) => !rating).map(({ number }) => number);
  return [
    'impact',
    rule('┌', '┬', '┐'),
    ...rows.flatMap((row, index) => (index === 0 ? [row] : [rule('├', '┼', '┤'), row])),
    rule('└', '┴', '┘'),
    `likelihood  ${LEVELS.map((level) => padded(level, CELL + 3))
      .join('')
      .trimEnd()}`,
    ...(unrated.length > 0 ? [`not rated: ${unrated.join(' ')}`] : []),
    '',
  ];
}

/** More than fit are counted. */
function numbersIn(risks: readonly RatedRisk[], impact: Level, likelihood: Level): string {
  const own = risks.filter(({ rating }) => rating?.impact === impact && rating.likelihood === likelihood);
  const text = own.map(({ number, open }) => (open ? String(number) : `(${number})`)).join(' ');
  return text.length <= CELL ? text : `${own.length} risks`;
}

function entry(rated: RatedRisk, index: number): string[] {
  const { risk, number, title, rating, open, bare, overdue, on, owner } = rated;
  const facts = [
    rating ? `impact ${rating.impact}, likelihood ${rating.likelihood}` : 'not rated',
    on.length > 0 && `on ${on.join(', ')}`,
    owner ? `owner ${owner}` : 'no owner',
    risk.review && `review ${inEnglish(longDate(risk.review.value))}${overdue ? ' (overdue)' : ''}`,
    !open && `${risk.status?.value}${risk.acceptedBy ? ` by ${risk.acceptedBy.value}` : ''}`,
  ];
  const sign = `${String(number).padStart(2)} `;
  const more = (word: string, texts: readonly { readonly value: string }[]): string[] =>
    texts.flatMap(({ value }) => hanging(`   ${word} `, value, INNER));
  return [
    ...(index > 0 ? [''] : []),
    ...hanging(sign, title, INNER),
    ...hanging('   ', facts.filter(Boolean).join(' · '), INNER),
    ...more('seen by:', risk.indicator ? [risk.indicator] : []),
    ...more('now:', risk.mitigations),
    ...more('when it happens:', risk.responses),
    ...(bare ? ['   nothing is done against it'] : []),
  ];
}
