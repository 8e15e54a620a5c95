import { joined as joinedPhrases, type Phrase, say } from '@migmap/core';
import type { GrammarAST } from 'langium';
import { WEEKDAYS } from '../../mapping/words.ts';
import { sortName } from '../sort-names.ts';
import { blockOf, propertiesOf, ruleOf } from './grammar.ts';
import { CODES, MEASURES, NAMES, WORDS } from './meanings.ts';

/*
 * How statements are written, printed from the grammar: each part knows the place in the grammar that it came from,
 * so that what is asked for next can be shown in it.
 */

/** A part of a printed statement. */
export interface Piece {
  readonly text: string;
  /** Stands for something that the author fills in. */
  readonly isOpen?: true;
  /** What it is, for a reader who wonders. */
  readonly about?: Phrase;
  /** Where the grammar asks for it. */
  readonly elements: readonly GrammarAST.AbstractElement[];
}

/** Every way in which statements that open with a word are written in a block; without one, declarations. */
export function signaturesOf(block: string | undefined, keyword: string): readonly (readonly Piece[])[] {
  const key = `${block ?? ''} ${keyword}`;
  let known = printed.get(key);
  if (known === undefined) {
    const rule = block === undefined ? ruleOf('Item') : propertiesOf(block);
    known = rule ? waysOf(rule.definition, keyword).flatMap((way) => variants(way, { keyword })) : [];
    printed.set(key, known);
  }
  return known;
}

const printed = new Map<string, readonly (readonly Piece[])[]>();

/** The statements of a rule that may open with a word. */
function waysOf(element: GrammarAST.AbstractElement, keyword: string): GrammarAST.AbstractElement[] {
  if (element.$type === 'Alternatives') {
    return (element as GrammarAST.Alternatives).elements.flatMap((each) => waysOf(each, keyword));
  }
  const rule = element.$type === 'RuleCall' ? (element as GrammarAST.RuleCall).rule.ref : undefined;
  if (rule?.$type === 'ParserRule') return waysOf(rule.definition, keyword);
  return openings(element).includes(keyword) ? [element] : [];
}

/** The words that an element may open with. */
function openings(element: GrammarAST.AbstractElement | undefined): string[] {
  switch (element?.$type) {
    case 'Keyword':
      return [(element as GrammarAST.Keyword).value];
    case 'Assignment':
      return openings((element as GrammarAST.Assignment).terminal);
    case 'Alternatives':
      return (element as GrammarAST.Alternatives).elements.flatMap(openings);
    case 'Group':
      return openings((element as GrammarAST.Group).elements.find(({ $type }) => $type !== 'Action'));
    default:
      return [];
  }
}

interface Context {
  readonly keyword: string;
  readonly feature?: string;
}

type Variants = readonly (readonly Piece[])[];

function variants(element: GrammarAST.AbstractElement, context: Context): Variants {
  const { cardinality } = element;
  const once = variantsOnce(element, context);
  if (cardinality === '*' || cardinality === '+') return [[repeated(once)]];
  if (cardinality !== '?') return once;
  const inside = once.length === 1 ? (once[0] ?? []) : [oneOf(once)];
  return [[sign('['), ...inside, sign(']')]];
}

function variantsOnce(element: GrammarAST.AbstractElement, context: Context): Variants {
  switch (element.$type) {
    case 'Keyword':
      return [[{ text: (element as GrammarAST.Keyword).value, elements: [element] }]];
    case 'Assignment': {
      const { feature, terminal } = element as GrammarAST.Assignment;
      return variants(terminal, feature === 'key' ? context : { ...context, feature });
    }
    case 'RuleCall':
      return variantsOfCall(element as GrammarAST.RuleCall, context);
    case 'Alternatives':
      return variantsOfAlternatives(element as GrammarAST.Alternatives, context);
    case 'Group':
      if (blockOf(element)) return [[{ text: '{ … }', elements: [element] }]];
      return (element as GrammarAST.Group).elements
        .map((each) => variants(each, context))
        .reduce((ways, next) => ways.flatMap((way) => next.map((more) => [...way, ...more])), [
          [],
        ] as Variants);
    default:
      return [[]];
  }
}

function variantsOfAlternatives({ elements }: GrammarAST.Alternatives, context: Context): Variants {
  // Of the words that open a statement the one is meant that was written.
  const opening = elements.filter((each) => openings(each)[0] === context.keyword);
  if (context.feature === undefined && opening.length > 0)
    return opening.flatMap((each) => variants(each, context));
  const all = elements.flatMap((each) => variants(each, context));
  const isWords = all.every((way) => way.length === 1 && way[0]?.isOpen !== true);
  return isWords ? [[oneOf(all)]] : all;
}

function variantsOfCall(call: GrammarAST.RuleCall, context: Context): Variants {
  const rule = call.rule.ref;
  const name = rule?.name ?? '';
  if (rule?.$type === 'ParserRule' && name !== 'NameRef' && name !== 'Name')
    return variants(rule.definition, context);
  const key = `${context.keyword}.${context.feature}`;
  return [[{ ...placeholder(name, key, context.feature ?? ''), isOpen: true, elements: [call] }]];
}

/** A list: `, …` behind its first member, which stands for all. */
function repeated(ways: Variants): Piece {
  return { text: ', …', elements: ways.flatMap((way) => way.flatMap(({ elements }) => elements)) };
}

function oneOf(ways: Variants): Piece {
  const text = ways.map((way) => joined(way)).join('|');
  return { text, isOpen: true, elements: ways.flatMap((way) => way.flatMap(({ elements }) => elements)) };
}

function sign(text: string): Piece {
  return { text, elements: [] };
}

/** A space between parts, but not inside brackets or before a comma. */
export function joined(pieces: readonly Piece[]): string {
  return pieces.reduce((text, piece) => text + gapBefore(text, piece) + piece.text, '');
}

export function gapBefore(text: string, piece: Piece): string {
  return text === '' || text.endsWith('[') || /^[\],]/.test(piece.text) ? '' : ' ';
}

const VALUES: Readonly<Record<string, readonly [text: string, about: Phrase]>> = {
  duration: [
    'DURATION',
    say`A duration such as \`4h\`. Units: \`s min h d w mo y\`; \`mo\` and \`y\` are those of the calendar.`,
  ],
  size: ['SIZE', say`A size such as \`4TB\`. Units: \`B kB MB GB TB PB\`, \`KiB MiB GiB TiB PiB\`.`],
  rate: [
    'RATE',
    say`A rate such as \`300Mbit/s\`. Units: \`bit/s kbit/s Mbit/s Gbit/s\`, or a size over \`s\`, \`min\`, \`h\` or \`d\`.`,
  ],
  share: ['SHARE', say`A share such as \`40%\`.`],
  count: ['NUMBER', say`A bare number.`],
  money: ['AMOUNT', say`An amount with its currency, such as \`20000 EUR\`.`],
  any: ['QUANTITY', say`A number with its unit, such as \`2min\`, \`95%\` or \`4GB\`.`],
  DATE: ['DATE', say`A date such as \`2027-03-14\`; in windows with the time of day, \`2027-03-14T22:00\`.`],
  TIME: ['TIME', say`A time of day such as \`22:00\`.`],
};

/** What stands for texts whose place in the syntax tree has a name that no reader knows. */
const TEXTS: Readonly<Record<string, string>> = {
  value: 'text',
  values: 'text',
  functions: 'text',
  what: 'text',
  because: 'reason',
  droppedBecause: 'reason',
  rollbackWhen: 'trigger',
  by: 'who',
  with: 'who',
  via: 'channel',
  about: 'what',
};

function placeholder(terminal: string, key: string, feature: string): Pick<Piece, 'text' | 'about'> {
  if (terminal === 'STRING') return { text: `"${TEXTS[feature] ?? feature}"`, about: say`A text in quotes.` };
  const measure = terminal === 'QUANTITY' ? (MEASURES[key] ?? 'any') : terminal;
  const known = VALUES[measure];
  if (known) return { text: known[0], about: known[1] };
  const words = WORDS[key];
  if (words === WEEKDAYS) return { text: 'DAY', about: say`One of ${words.join(', ')}.` };
  if (words)
    return { text: words.join('|'), about: say`One of ${words.map((word) => `\`${word}\``).join(', ')}.` };
  const sorts = NAMES[key];
  if (sorts)
    return {
      text: sorts.join('|').toUpperCase(),
      about: say`The name of a ${joinedPhrases(sorts.map(sortName), ', ')}.`,
    };
  return { text: CODES[key] ? 'CODE' : 'NAME' };
}
