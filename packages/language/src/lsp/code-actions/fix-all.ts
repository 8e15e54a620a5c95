import { resolve, say, walk } from '@migmap/core';
import { type Checked, check, choose, fixMaps } from '@migmap/rules';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import { mapWith } from '../../workspace/map-with.ts';
import { rangeOf } from '../positions.ts';
import type { Snapshot } from '../snapshot.ts';
import { lineEdits } from './line-edits.ts';
import { type ActionEdits, type Asked, type Offer, type OfferSource, spoken } from './offer.ts';

const KIND = `${CodeActionKind.SourceFixAll}.migmap`;

/** Everything in a file that can be fixed without a person, as `migmap check --fix` does it. */
export const fixAll: OfferSource = { kind: KIND, offers };

function* offers(snapshot: Snapshot, asked: Asked): Iterable<Offer> {
  const maps = snapshot.maps.map(({ resolved, checked }) => ({ map: resolved, result: checked }));
  if (choose(maps, { only: new Set([snapshot.uri]) }).length === 0) return;
  yield {
    title: spoken(say`Apply all safe fixes`, asked),
    kind: KIND,
    edits: () => allEdits(snapshot, asked),
  };
}

async function allEdits(snapshot: Snapshot, { breathe }: Asked): Promise<ActionEdits> {
  const look = async (edited: ReadonlyMap<string, string>): Promise<Checked> => {
    await breathe();
    return { maps: snapshot.maps.map((map) => checkedWith(map, edited)) };
  };
  const { changes } = await fixMaps(look, new Set([snapshot.uri]));
  const { file } = snapshot.file;
  const edits = changes.flatMap(({ before, after }) => lineEdits(before, after));
  if (edits.length === 0) return {};
  return {
    [snapshot.clientUri(snapshot.uri)]: edits.map(({ start, end, text }) => ({
      range: rangeOf(file, { start, end }),
      newText: text,
    })),
  };
}

function checkedWith(map: LoadedMap, edited: ReadonlyMap<string, string>): Checked['maps'][number] {
  if (edited.size === 0) return { map: map.resolved, result: map.checked };
  const resolved = resolve(mapWith(map, edited));
  return { map: resolved, result: check(resolved, () => walk(resolved), map.settings) };
}
