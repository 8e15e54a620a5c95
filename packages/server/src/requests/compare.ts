import {
  type Change,
  changeLine,
  changesByWave,
  changeText,
  type MapDiff,
  type SourceRef,
} from '@migmap/core';
import { comparingViews, type ThemeName, themes } from '@migmap/diagram';
import { canonicalUri, type LoadedMap } from '@migmap/language/lsp';
import {
  type ComparedChange,
  type CompareParams,
  type CompareResult,
  compare,
  type Location,
} from '@migmap/protocol';
import {
  compareFindings,
  type Finding,
  type FindingsCompared,
  fingerprints,
  type KnownFindings,
} from '@migmap/rules';
import { breathing } from '../breathing.ts';
import type { Desk } from '../feature.ts';
import { type OlderTexts, olderMap, stateOf } from '../picture/older.ts';
import { toldFindings } from './edit.ts';
import { readingOf, viewsOf } from './maps.ts';
import { locationIn, mapRequest, versionOf } from './own-request.ts';
import { DRAWING_TIME, paintable } from './picture.ts';
import { fields, nullable, oneOf, optional, recordOf, refusedField, text } from './shape.ts';

const params = fields<CompareParams>({
  map: text,
  older: recordOf(nullable(text)),
  panel: optional(text),
  view: optional(text),
  theme: optional(oneOf(Object.keys(themes) as ThemeName[])),
});

export const compareRequest = mapRequest<CompareParams, CompareResult>(
  compare,
  params,
  async (map, asked, desk) => {
    const { view = 'map', theme = 'light' } = asked;
    refuseUnknownView(map, view);
    const version = versionOf(map, desk);
    const texts = textsOf(map, asked);
    const { map: older, wanted } = olderMap(texts, () => map.settings);
    const answer = {
      ...version,
      reading: readingOf(map),
      views: comparing(map, desk),
      wanted: spelled(wanted, desk),
    };
    if (wanted.length > 0) return { ...answer, changes: [], findings: { added: [], gone: [] } };
    const { diff } = stateOf(older, map.resolved);
    const { added, gone } = await findingsOf(map, older, diff, desk);
    const panel = asked.panel ?? `${version.map} ${view} since`;
    const options = { view, findings: paintable(added, desk) };
    const { locale } = desk.client;
    const wish = {
      ...{ options, forms: ['svg'] as const, theme, time: DRAWING_TIME, older: texts },
      ...(locale === undefined ? {} : { locale }),
    };
    const { svg } = await desk.easel.paint(panel, map, wish, desk.token);
    return {
      ...answer,
      changes: told(diff, { map, older }, desk),
      findings: { added: toldFindings(added, desk), gone: toldFindings(gone, desk) },
      ...(svg === undefined ? {} : { svg }),
    };
  },
);

function refuseUnknownView({ resolved }: LoadedMap, view: string): void {
  const known = comparingViews(resolved);
  if (known.includes(view)) return;
  throw refusedField(compare, 'view', `${view} cannot show two states as one; ${known.join(', ')} can.`);
}

function textsOf({ entry, root }: LoadedMap, { older }: CompareParams): OlderTexts {
  return { entry, root, texts: Object.entries(older).map(([uri, text]) => [canonicalUri(uri), text]) };
}

function spelled(uris: readonly string[], { workspace }: Desk): string[] {
  return uris.map((uri) => workspace.clientUri(uri));
}

function comparing({ resolved }: LoadedMap, { workspace }: Desk): CompareResult['views'] {
  const known = comparingViews(resolved);
  return viewsOf(resolved, workspace.speak).filter(({ name }) => known.includes(name));
}

/** Others get their turn while both states are judged. */
async function findingsOf(
  map: LoadedMap,
  older: LoadedMap | undefined,
  { changes }: MapDiff,
  { token }: Desk,
): Promise<FindingsCompared> {
  const breathe = breathing(token);
  const judged = async (state: LoadedMap): Promise<KnownFindings> => {
    const steps = state.judging();
    while (!steps.next().done) await breathe();
    return known(state);
  };
  return compareFindings(older ? await judged(older) : new Map(), await judged(map), changes);
}

function known(map: LoadedMap): Map<Finding, string> {
  const { findings } = map.checked;
  const made = fingerprints(findings, (uri) => map.file(uri)?.file.text);
  return new Map(findings.map((finding, index) => [finding, made[index] ?? '']));
}

interface States {
  readonly map: LoadedMap;
  readonly older: LoadedMap | undefined;
}

/** What is gone comes first, then all else as the waves come. */
function told(diff: MapDiff, { map, older }: States, desk: Desk): ComparedChange[] {
  const groups = changesByWave(diff, older?.resolved, map.resolved);
  const all = groups.flatMap(({ title, changes }) =>
    changes.map((change): ComparedChange => {
      const { kind, wave, before, after } = change;
      const id = idOf(change);
      return {
        kind,
        words: changeText(changeLine(change)),
        ...(wave === undefined ? {} : { wave: title }),
        ...(id === undefined ? {} : { id }),
        ...(before && older ? { before: locationOf(older, before.source, desk) } : {}),
        ...(after ? { after: locationOf(map, after.source, desk) } : {}),
      };
    }),
  );
  const isGone = ({ kind }: ComparedChange): number => Number(kind !== 'removed');
  return all.sort((a, b) => isGone(a) - isGone(b));
}

function locationOf(map: LoadedMap, source: SourceRef, desk: Desk): Location {
  return locationIn(map, source, desk);
}

/** What it is about, by the id that both views know it by; a dependency is a line. */
function idOf({ sort, before, after }: Change): string | undefined {
  const refs = (after ?? before)?.about ?? [];
  const ends = refs.filter((ref) => ref.sort === 'service' || ref.sort === 'bridge');
  if (sort === 'dependency' && ends.length > 1) return `edge/${ends[0]?.name}/${ends[1]?.name}`;
  const shown = ['service', 'bridge', 'layer', 'wave'];
  const thing = refs.find((ref) => shown.includes(ref.sort));
  return thing && `${thing.sort}/${thing.name}`;
}
