import type { Level } from '@migmap/core';
import { type RatedRisk, riskFacts, type ViewInput } from '@migmap/diagram';
import { shortened, words } from './words.ts';

/** Risks as points over likelihood and impact. What nobody rated has no place, and is listed in comments. */
export function quadrant(input: ViewInput): string[] {
  const { risks } = riskFacts(input);
  const rated = risks.filter(({ rating }) => rating);
  const rest = risks.filter(({ rating }) => !rating);
  return [
    'quadrantChart',
    '  x-axis "unlikely" --> "likely"',
    '  y-axis "small impact" --> "great impact"',
    ...spread(rated).map(({ risk, x, y }) => `  "${pointText(risk)}": [${x}, ${y}]`),
    ...rest.map(({ number, title }) => `  %% not rated: ${number} ${words(title)}`),
  ];
}

function pointText({ number, title, open }: RatedRisk): string {
  return words(shortened(`${number} ${title}`) + (open ? '' : ' (settled)'));
}

const places: Readonly<Record<Level, number>> = { low: 1, medium: 3, high: 5 };

/** Those in one field stand one above the other. */
function spread(
  risks: readonly RatedRisk[],
): { readonly risk: RatedRisk; readonly x: string; readonly y: string }[] {
  const fields = new Map<string, number>();
  return risks.flatMap((risk) => {
    if (!risk.rating) return [];
    const { impact, likelihood } = risk.rating;
    const key = `${impact} ${likelihood}`;
    const before = fields.get(key) ?? 0;
    fields.set(key, before + 1);
    const y = places[impact] / 6 + 0.11 - (before % 6) * 0.045;
    return [{ risk, x: (places[likelihood] / 6).toFixed(2), y: y.toFixed(3) }];
  });
}
