import type { Sort } from '@migmap/core';
import type { Leaf } from '../forms/grammar.ts';
import { CODES, NAMES, WORDS } from '../forms/meanings.ts';
import { statementThrough } from '../forms/template.ts';
import { currencyOf } from './codes.ts';
import { exampleDay } from './dates.ts';
import { exampleOf } from './numbers.ts';
import type { Spot } from './spot.ts';

/** Numbers the stops of a snippet, in the order in which they are written. */
export class Stops {
  readonly #spot: Spot;
  #last = 0;

  constructor(spot: Spot) {
    this.#spot = spot;
  }

  /** What the grammar asks for as text, with a stop for each thing that is open. */
  write(keyword: string, leaves: readonly Leaf[]): string {
    return leaves
      .map((leaf) => this.#leaf(keyword, leaf))
      .join(' ')
      .replaceAll(' ,', ',');
  }

  #leaf(keyword: string, leaf: Leaf): string {
    if (leaf.kind !== 'terminal') return leaf.text;
    const key = `${keyword}.${leaf.feature}`;
    if (leaf.text === 'STRING') return `"${this.#stop(TITLES.has(leaf.feature ?? '') ? 'Title' : '')}"`;
    if (leaf.text === 'ID') return leaf.name === 'declared' ? this.#stop('name') : this.#word(key);
    if (leaf.text === 'QUANTITY') return this.#stop(exampleOf(this.#spot, keyword, leaf.feature));
    if (leaf.text === 'TIME') return this.#stop(TIMES[leaf.feature ?? ''] ?? '06:00');
    return this.#stop(exampleDay(this.#spot, keyword, leaf));
  }

  #word(key: string): string {
    const words = DAYS[key] ?? WORDS[key] ?? smallSort(this.#spot, NAMES[key]?.[0]);
    if (words.length > 1) return `\${${++this.#last}|${words.join(',')}|}`;
    const code = CODES[key] === 'currency' ? currencyOf(this.#spot) : CODES[key] && 'EU';
    return this.#stop(words[0] ?? code ?? NAMES[key]?.[0] ?? 'name');
  }

  #stop(text: string): string {
    this.#last++;
    return text === '' ? `$${this.#last}` : `\${${this.#last}:${text}}`;
  }
}

const TITLES: ReadonlySet<string> = new Set(['title']);
/** Windows open on weekends, most of them. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  'window.startDay': ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'],
  'window.endDay': ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
};

const TIMES: Readonly<Record<string, string>> = { startTime: '20:00', endTime: '06:00' };

/** More names than this are found by typing, and not in a list of choices. */
const CHOICES = 12;

const SMALL: ReadonlySet<Sort> = new Set<Sort>(['team', 'layer', 'site', 'wave']);

/** The names of a sort of which a map has few. */
function smallSort({ snapshot }: Spot, sort: Sort | undefined): readonly string[] {
  if (sort === undefined || !SMALL.has(sort)) return [];
  const names = snapshot.map.resolved.names(sort);
  return names.length > CHOICES ? [] : names;
}

/** The head of a block and what most such blocks say, each by the words and parts that it goes through. */
const BLOCKS: Readonly<
  Record<string, { readonly head: readonly string[]; readonly lines: readonly string[] }>
> = {
  map: {
    head: ['title'],
    lines: ['goal', 'stage', 'profile', 'timezone', 'currency', 'dates', 'owner', 'sponsor'],
  },
  layer: { head: ['title'], lines: ['owner', 'criterion'] },
  kind: { head: ['title'], lines: ['is', 'requires'] },
  team: { head: ['title'], lines: ['lead', 'contact', 'people'] },
  service: {
    head: ['title', 'layer'],
    lines: ['kind', 'from', 'to', 'owner', 'criticality', 'users', 'downtime', 'rto', 'rpo', 'depends'],
  },
  bridge: { head: ['title'], lines: ['owner', 'from', 'until', 'authority'] },
  certificate: { head: ['title'], lines: ['issuer', 'for', 'names', 'expires', 'renewed', 'keys'] },
  record: { head: ['title'], lines: ['of', 'ttl', 'lowered', 'owner'] },
  data: { head: ['title', 'of'], lines: ['volume', 'rate', 'verify', 'rehearsed', 'watched'] },
  backup: { head: ['title', 'of'], lines: ['every', 'copies', 'restored', 'alerts', 'owner'] },
  contract: { head: ['title'], lines: ['covers', 'ends', 'notice'] },
  decision: { head: ['title'], lines: ['options', 'needed'] },
  wave: { head: ['title'], lines: ['dates', 'window endDay', 'owner', 'gate', 'migrate'] },
  gate: { head: [], lines: ['evidence'] },
  pilot: { head: ['group'], lines: ['users', 'dates', 'scenarios', 'on-failure'] },
  migrate: { head: [], lines: ['task'] },
  criterion: { head: ['title'], lines: ['target', 'baseline', 'accepted'] },
  risk: {
    head: ['title'],
    lines: ['indicator', 'impact', 'likelihood', 'mitigate', 'respond', 'owner', 'review'],
  },
  rollback: { head: ['title'], lines: ['restores', 'takes', 'when', 'decides', 'deputy', 'tested', 'until'] },
  depends: { head: [], lines: ['for', 'via', 'confidence'] },
  view: { head: ['title'], lines: ['include', 'color', 'show'] },
};

/** A whole block as a snippet; undefined where a word opens none, or none here. */
export function blockSnippet(spot: Spot, block: string | undefined, keyword: string): string | undefined {
  const form = Object.hasOwn(BLOCKS, keyword) ? BLOCKS[keyword] : undefined;
  // Outside a wave, a rollback point says for which wave it stands.
  const inWave = keyword === 'rollback' && block === undefined ? ['wave'] : [];
  const head = form && statementThrough(block, [keyword, ...form.head, ...inWave]);
  if (!form || !head) return undefined;
  const stops = new Stops(spot);
  const lines = [`${stops.write(keyword, head)} {`];
  for (const line of form.lines) {
    const wanted = line.split(' ');
    const statement = statementThrough(keyword, wanted);
    if (statement) lines.push(`  ${stops.write(wanted[0] ?? '', statement)}`);
  }
  return [...lines, '  $0', '}'].join('\n');
}

/** A statement with stops for what has to be said in it. */
export function statementSnippet(spot: Spot, block: string | undefined, keyword: string): string | undefined {
  const statement = statementThrough(block, keyword === 'window' ? [keyword, 'endDay'] : [keyword]);
  return statement && statement.length > 1 ? new Stops(spot).write(keyword, statement) : undefined;
}
