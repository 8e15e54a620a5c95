import {
  type IsoDate,
  type NameRef,
  type Quantity,
  type QuantityKind,
  type See,
  type Sort,
  type Sourced,
  type SourceRef,
  type Span,
  say,
  type Text,
} from '@migmap/core';
import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { type Context, reference, references, sure, written, writtenName } from './context.ts';
import { placeOf, placeOfPart, writtenAt } from './tree.ts';
import { choice, count, date, quantity, span, sureText, text, texts } from './values.ts';

type Property = AstNode & { readonly key: string };

/** The properties of one block by keyword. One that was given twice is reported, and the first counts. */
export class Properties {
  private readonly context: Context;
  private readonly byKey = new Map<string, Property[]>();

  constructor(
    context: Context,
    owner: { readonly properties?: readonly Property[] },
    repeatable: readonly string[] = [],
  ) {
    this.context = context;
    for (const property of owner.properties ?? []) this.add(property, repeatable);
  }

  text(key: string): Text | undefined {
    return this.map(key, (node) => text(this.context, node, 'value'));
  }

  allTexts(key: string): Text[] {
    return this.all(key).flatMap((node) => text(this.context, node, 'value') ?? []);
  }

  texts(key: string): Text[] {
    return (
      this.map<ast.TextsProperty, Text[]>(key, (node) =>
        texts(this.context, node, 'values', node.values.length),
      ) ?? []
    );
  }

  name(key: string, ...sorts: Sort[]): NameRef | undefined {
    return this.map<ast.NameProperty, NameRef | undefined>(key, (node) =>
      reference(this.context, node.target, ...sorts),
    );
  }

  names(key: string, ...sorts: Sort[]): NameRef[] {
    return (
      this.map<ast.NamesProperty, NameRef[]>(key, (node) =>
        references(this.context, node.targets, ...sorts),
      ) ?? []
    );
  }

  /** A word that is not judged here. */
  word(key: string): Sourced<string> | undefined {
    return this.map(key, (node) => written(this.context, node, 'word'));
  }

  choice<W extends string>(key: string, words: readonly W[]): Sourced<W> | undefined {
    return this.map(key, (node) => choice(this.context, node, 'word', words));
  }

  choices<W extends string>(key: string, words: readonly W[]): Sourced<W>[] {
    return (
      this.map<ast.WordsProperty, Sourced<W>[]>(key, (node) =>
        node.words.flatMap((_, index) => choice(this.context, node, 'words', words, index) ?? []),
      ) ?? []
    );
  }

  quantity(key: string, kind?: QuantityKind): Sourced<Quantity> | undefined {
    return this.map(key, (node) => quantity(this.context, node, 'value', kind));
  }

  count(key: string): Sourced<number> | undefined {
    return this.map(key, (node) => count(this.context, node, 'value'));
  }

  date(key: string): Sourced<IsoDate> | undefined {
    return this.map(key, (node) => date(this.context, node, 'date'));
  }

  span(key: string): Sourced<Span> | undefined {
    return this.map<ast.SpanProperty, Sourced<Span> | undefined>(key, (node) =>
      span(this.context, node.span),
    );
  }

  flag(key: string): SourceRef | undefined {
    return this.map(key, (node) => placeOf(this.context, node));
  }

  see(): See[] {
    return this.all<ast.See>('see').map((node) => {
      const title = text(this.context, node, 'title');
      return { target: sureText(this.context, node, 'target'), ...(title ? { title } : {}) };
    });
  }

  /** Tags are not declared anywhere, so that none can be unknown. */
  tags(): NameRef[] {
    return this.map<ast.Tags, NameRef[]>('tags', (node) => references(this.context, node.targets)) ?? [];
  }

  one<N extends Property>(key: string): N | undefined {
    return this.byKey.get(key)?.[0] as N | undefined;
  }

  all<N extends Property>(key: string): readonly N[] {
    return (this.byKey.get(key) ?? []) as unknown as readonly N[];
  }

  private map<N extends Property, T>(key: string, read: (node: N) => T): T | undefined {
    const node = this.one<N>(key);
    return node && read(node);
  }

  private add(property: Property, repeatable: readonly string[]): void {
    const key = property.key;
    const earlier = this.byKey.get(key);
    if (!earlier) this.byKey.set(key, [property]);
    else if (key === 'see' || repeatable.includes(key)) earlier.push(property);
    else if (earlier[0]) this.reportDuplicate(key, earlier[0], property);
  }

  private reportDuplicate(key: string, first: Property, second: Property): void {
    const { context } = this;
    const [kept, extra] = [placeOf(context, first), placeOf(context, second)];
    const words = (place: SourceRef): string => writtenAt(context, place);
    context.problems.push({
      code: 'syntax/duplicate-property',
      source: sure(context, second, 'key').source,
      message: say`\`${key}\` stands twice in this block, and only the first counts; keep one of them`,
      related: [{ source: kept, message: say`the first \`${key}\`` }],
      fixes: [
        {
          title: say`Remove the second \`${key}\``,
          edits: [{ source: withLine(context, extra), text: '' }],
          // Which of two values was meant only a person knows; which of two that are the same does not matter.
          safe: words(kept) === words(extra),
        },
      ],
    });
  }
}

/** A place with the line that it fills alone, or else with the blanks before it. */
function withLine({ at, text }: Context, place: SourceRef): SourceRef {
  const before = /(?:^|\n)?[ \t]*$/.exec(text.slice(0, place.start - at))?.[0] ?? '';
  const isAlone = before.startsWith('\n') && /^[ \t]*\r?(?:\n|$)/.test(text.slice(place.end - at));
  const start = place.start - before.length;
  if (!isAlone) return { ...place, start: before.startsWith('\n') ? place.start : start };
  return { ...place, start: text[start - at - 1] === '\r' ? start - 1 : start };
}

/** What a declaration shares with every other: its place, its links and its tags. */
export interface BlockParts {
  readonly source: SourceRef;
  readonly head: SourceRef;
  readonly see: readonly See[];
  readonly tags: readonly NameRef[];
  readonly empty?: true;
}

type BlockNode = AstNode & { readonly braces?: boolean; readonly properties?: readonly unknown[] };

/** `headEnd` are the features that may end the head, the last that was written counts. */
export function blockParts(
  context: Context,
  node: BlockNode,
  properties: Properties | undefined,
  headEnd: CstEnd,
): BlockParts {
  const source = placeOf(context, node);
  return {
    source,
    head: headEnd ? { ...source, end: Math.min(headEnd, source.end) } : source,
    see: properties?.see() ?? [],
    tags: properties?.tags() ?? [],
    ...(node.braces && node.properties?.length === 0 ? { empty: true as const } : {}),
  };
}

type CstEnd = number | undefined;

/** What a declaration with a name shares with every other. */
export function namedParts<S extends Sort>(
  context: Context,
  node: BlockNode,
  sort: S,
  properties: Properties,
) {
  const name = writtenName(context, node, 'name');
  const title = text(context, node, 'title');
  const block = blockParts(context, node, properties, (title ?? name).source.end);
  return { ...block, sort, name, ...(title ? { title } : {}) };
}

/** The end of what was written for the last of these nodes. */
export function endOf(context: Context, ...nodes: readonly (AstNode | undefined)[]): number | undefined {
  const last = nodes.findLast((node) => node?.$cstNode !== undefined);
  return last && placeOfPart(context, last.$cstNode).end;
}
