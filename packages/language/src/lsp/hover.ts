import type { Silencer } from '@migmap/core';
import type { Hover, MarkupKind } from 'vscode-languageserver-types';
import { dayPage } from './hover/day.ts';
import { importPage } from './hover/imported.ts';
import { type Ink, inkOf } from './hover/ink.ts';
import { kindPage } from './hover/kind.ts';
import { type Page, pageText } from './hover/page.ts';
import { pilotPage } from './hover/pilot.ts';
import { quantityPage } from './hover/quantity.ts';
import { codePage } from './hover/silenced.ts';
import { tagPage } from './hover/tag.ts';
import { Telling } from './hover/telling.ts';
import { thingPage } from './hover/thing.ts';
import { wordPage } from './hover/word.ts';
import type { Occurrence } from './occurrences.ts';
import { type Place, placeAt } from './place.ts';
import { rangeOf } from './positions.ts';
import type { Snapshot } from './snapshot.ts';
import { nameIn } from './unread-names.ts';

/** What is known of the thing, the word or the value at an offset: a glance, never more than 15 lines. */
export function hover(snapshot: Snapshot, offset: number, kind: MarkupKind): Hover | null {
  const ink = inkOf(kind);
  const telling = new Telling(snapshot, snapshot.map, ink);
  const found = named(snapshot, ink, offset) ?? silenced(telling, offset) ?? written(telling, offset);
  if (!found) return null;
  return {
    contents: { kind, value: pageText(ink, found.page) },
    range: rangeOf(snapshot.file.file, found.at),
  };
}

interface Found {
  readonly page: Page;
  readonly at: { readonly start: number; readonly end: number };
}

/** A name says what it means, in the first map in which it means something. Any word may be a name, so they go first. */
function named(snapshot: Snapshot, ink: Ink, offset: number): Found | undefined {
  for (const map of snapshot.maps) {
    const occurrence = nameIn(map, snapshot.uri, offset);
    const page = occurrence && pageOf(new Telling(snapshot, map, ink), occurrence);
    if (page) return { page, at: occurrence.source };
  }
  return undefined;
}

function pageOf(telling: Telling, { sort, name, entry }: Occurrence): Page | undefined {
  if (sort === 'tag') return tagPage(telling, name);
  if (sort !== 'kind') return entry && thingPage(telling, entry);
  const kind = telling.map.knowledge.find(name);
  return kind && kindPage(telling, kind);
}

function silenced(telling: Telling, offset: number): Found | undefined {
  const isAt = ({ source }: Pick<Silencer, 'source'>): boolean =>
    source.start <= offset && offset <= source.end;
  const silencer = telling.snapshot.file.silencers.find(isAt);
  const code = silencer?.codes.find(isAt);
  const page = silencer && code && codePage(telling, silencer, code.value);
  return page && { page, at: code.source };
}

/** What is written there, as far as it is no name: a value, a word of the language, a path. */
function written(telling: Telling, offset: number): Found | undefined {
  const { snapshot } = telling;
  const imported = snapshot.file.imports.find(
    ({ path }) => path.source.start <= offset && offset <= path.source.end,
  );
  if (imported) return { page: importPage(telling, imported), at: imported.path.source };
  // A name of which nothing is known is no word of the language, even if it reads like one.
  if (nameIn(snapshot.map, snapshot.uri, offset)) return undefined;
  const place = placeAt(snapshot.text, offset);
  const page = place.inside === 'code' && place.word.text !== '' ? pageAt(telling, place) : undefined;
  return page && { page, at: place.word };
}

function pageAt(telling: Telling, place: Place): Page | undefined {
  const { text, start } = place.word;
  if (/^\d/.test(text))
    return dayPage(telling, place, text) ?? quantityPage(telling, place, amountOf(telling, place));
  if (text === 'pilot') {
    const steps = telling.snapshot.file.waves.flatMap((wave) => wave.steps);
    const step = steps.find((each) => each.type === 'pilot' && each.source.start === start);
    if (step?.type === 'pilot') return pilotPage(telling, step);
  }
  return wordPage(telling, place);
}

/** The currency stands behind the number, with a blank between. */
function amountOf({ snapshot }: Telling, { word }: Place): string {
  const [, currency] = /^[ \t]([A-Z]{3})\b/.exec(snapshot.text.slice(word.end, word.end + 5)) ?? [];
  return currency === undefined ? word.text : `${word.text} ${currency}`;
}
