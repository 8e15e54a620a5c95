import {
  formatQuantity,
  joined,
  type LinkLoad,
  type LinkUse,
  label,
  linkLoads,
  NOTHING_SAID,
  type Phrase,
  type Related,
  say,
} from '@migmap/core';
import { decimal } from '../decimal.ts';
import { exceeds } from '../limits.ts';
import { listed, waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { linkText } from './move-text.ts';

export const dataLinkSaturated: Rule = {
  meta: {
    code: 'data/link-saturated',
    category: 'data',
    severity: 'warning',
    summary: 'The moves over one link at one time take more of it than there is to spare.',
    source: 'Language reference, Sums: link',
    options: [
      { name: 'percent', description: 'how much of a link moves may take at one time', default: 80 },
      { name: 'error', description: 'above which share it is an error', default: 100 },
    ],
  },
  *check({ walk, option }) {
    for (const load of linkLoads(walk)) {
      if (exceeds(load.percent, option('percent'))) yield reportOf(load, option('percent'), option('error'));
    }
  },
};

function reportOf(load: LinkLoad, limit: number, error: number): Report {
  const last = load.uses.reduce((best, use) => (use.share >= best.share ? use : best));
  const rate = load.link.rate ? ` (${formatQuantity(load.link.rate.value)})` : '';
  const waves = listed(load.waves.map(waveText));
  const overlap = load.waves.length > 1 ? say`, which overlap` : NOTHING_SAID;
  return {
    message: say`In ${waves}${overlap}, ${sumOf(load)} of the link ${linkText(load.link)}${rate} is taken by data that moves, above
      ${limit} %: everything else that goes over it gets slow. ${remedy(load)}`,
    source: last.data.over?.share?.source ?? last.data.over?.source ?? last.data.name.source,
    names: load.uses.map(({ data }) => data.name.value),
    ...(load.waves[0] ? { wave: load.waves[0].name.value } : {}),
    ...(exceeds(load.percent, error) ? { severity: 'error' } : {}),
    related: placesOf(load, last),
  };
}

function sumOf({ uses, percent }: LinkLoad): Phrase {
  const parts = uses.map(
    ({ data, share }) => say`${decimal(share)} % for ${label(data)}${said(data.over?.share)}`,
  );
  return parts.length === 1 ? joined(parts, ' + ') : say`${joined(parts, ' + ')} = ${decimal(percent)} %`;
}

function said(share: unknown): Phrase {
  return share === undefined ? say` (no \`at\`)` : NOTHING_SAID;
}

function remedy({ uses, waves }: LinkLoad): Phrase {
  if (uses.length === 1) return say`Give it less, with \`over … at 40%\`, or a link of its own.`;
  return waves.length > 1
    ? say`Let the shares be smaller, or the waves follow each other.`
    : say`Let the shares be smaller, or move in separate waves.`;
}

function placesOf({ link, uses }: LinkLoad, last: LinkUse): Related[] {
  const others = uses.filter((use) => use !== last);
  return [
    { source: link.head, message: say`The link` },
    ...others.map(({ data, share }) => ({
      source: data.over?.source ?? data.name.source,
      message: say`${label(data)} takes ${decimal(share)} %`,
    })),
  ];
}
