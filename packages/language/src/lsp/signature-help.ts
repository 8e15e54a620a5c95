import { phraseOf, type Speaker } from '@migmap/core';
import { MarkupKind, type SignatureHelp, type SignatureInformation } from 'vscode-languageserver-types';
import { BLOCKS } from '../reading/forms.ts';
import { type Spot, spotAt } from './completion/spot.ts';
import type { Leaf } from './forms/grammar.ts';
import { gapBefore, type Piece, signaturesOf } from './forms/signatures.ts';
import { placeAt } from './place.ts';
import type { Snapshot } from './snapshot.ts';

export const SIGNATURE_TRIGGERS: readonly string[] = [' ', ','];

/** How the statement at the cursor is written, with what is asked for next; nothing where that goes without saying. */
export function signatureHelp(snapshot: Snapshot, offset: number): SignatureHelp | null {
  const spot = spotAt(snapshot, placeAt(snapshot.text, offset));
  if (!spot || spot.keyword === undefined) return null;
  const ways = signaturesOf(spot.block, spot.keyword);
  const { next, read } = spot.progress;
  const asked = next.filter(({ element }) =>
    ways.some((way) => way.some(({ elements }) => elements.includes(element))),
  );
  if (asked.length === 0 || ways.every(isPlain)) return null;
  const activeSignature = Math.max(
    0,
    bestOf(
      ways,
      read.map(({ leaf }) => leaf),
      asked,
    ),
  );
  const signatures = ways.map((way) =>
    signature(way, asked, { about: aboutOf(spot), speak: snapshot.speak }),
  );
  const activeParameter = signatures[activeSignature]?.activeParameter ?? 0;
  return { signatures, activeSignature, activeParameter };
}

/** `owner TEAM`: the name that is asked for is completed, and nothing else is to be known. */
function isPlain(way: readonly Piece[]): boolean {
  const open = way.filter(({ isOpen }) => isOpen);
  return open.length <= 1 && !open.some(({ text }) => /^[A-Z]+$/.test(text) && MEASURED.has(text));
}

const MEASURED: ReadonlySet<string> = new Set([
  'DURATION',
  'SIZE',
  'RATE',
  'SHARE',
  'AMOUNT',
  'QUANTITY',
  'DATE',
]);

/** The way that holds all that is written already, and what is asked for. */
function bestOf(ways: readonly (readonly Piece[])[], read: readonly Leaf[], asked: readonly Leaf[]): number {
  const holds = (way: readonly Piece[], { element }: Leaf): boolean =>
    way.some(({ elements }) => elements.includes(element));
  const fitting = (way: readonly Piece[]): boolean => read.every((leaf) => holds(way, leaf));
  const first = ways.findIndex((way) => fitting(way) && asked[0] !== undefined && holds(way, asked[0]));
  return first >= 0 ? first : ways.findIndex((way) => fitting(way) && asked.some((leaf) => holds(way, leaf)));
}

function aboutOf({ block, keyword = '', snapshot }: Spot): string | undefined {
  const form = block !== undefined && Object.hasOwn(BLOCKS, block) ? BLOCKS[block] : undefined;
  const takes = form && Object.hasOwn(form.properties, keyword) ? form.properties[keyword] : undefined;
  return takes === undefined || takes.startsWith('is written')
    ? undefined
    : `\`${keyword}\` ${snapshot.speak(phraseOf(takes))}.`;
}

function signature(
  way: readonly Piece[],
  asked: readonly Leaf[],
  { about, speak }: { readonly about: string | undefined; readonly speak: Speaker },
): SignatureInformation {
  const parameters: NonNullable<SignatureInformation['parameters']> = [];
  let label = '';
  let active: number | undefined;
  for (const [index, piece] of way.entries()) {
    label += gapBefore(label, piece);
    const isAsked = asked.some(({ element }) => piece.elements.includes(element));
    // A fixed word speaks for the value behind it, a comma for the list before it.
    if (isAsked) active ??= Math.max(0, parameters.length - (piece.text === ', …' ? 1 : 0));
    if (piece.isOpen || isLonely(way, index)) {
      const documentation = piece.about && { kind: MarkupKind.Markdown, value: speak(piece.about) };
      parameters.push({
        label: [label.length, label.length + piece.text.length],
        ...(documentation ? { documentation } : {}),
      });
    }
    label += piece.text;
  }
  return {
    label,
    ...(about === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: about } }),
    parameters,
    ...(active === undefined
      ? {}
      : { activeParameter: Math.min(active, Math.max(0, parameters.length - 1)) }),
  };
}

/** A word or a block that may be left out, with no value behind it: `[stop]`. */
function isLonely(way: readonly Piece[], index: number): boolean {
  return way[index - 1]?.text === '[' && way[index + 1]?.text === ']';
}
