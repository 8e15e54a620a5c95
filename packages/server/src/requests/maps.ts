import { phraseOf, type ResolvedMap, type Speaker } from '@migmap/core';
import { views } from '@migmap/diagram';
import type { LoadedMap } from '@migmap/language/lsp';
import {
  type FindingCounts,
  type MapCounts,
  type MapSummary,
  type MapsParams,
  type MapsResult,
  maps,
  type Reading,
  type ViewSummary,
} from '@migmap/protocol';
import type { Desk } from '../feature.ts';
import { ownRequest, versionOf } from './own-request.ts';
import { fields } from './shape.ts';

export const mapsRequest = ownRequest<MapsParams, MapsResult>(maps, fields<MapsParams>({}), (_, desk) => ({
  maps: desk.workspace.library.maps().map((map) => summaryOf(map, desk)),
}));

/** Whether all of a map could be read. */
export function readingOf({ resolved }: LoadedMap): Reading {
  return resolved.problems.some(({ code }) => code === 'syntax/parse') ? 'partly' : 'whole';
}

function summaryOf(map: LoadedMap, desk: Desk): MapSummary {
  const title = map.resolved.header?.title?.value;
  return {
    ...versionOf(map, desk),
    ...(title === undefined ? {} : { title }),
    folder: map.root,
    files: map.map.files.map(({ file }) => desk.workspace.clientUri(file.uri)),
    reading: readingOf(map),
    views: viewsOf(map.resolved, desk.workspace.speak),
    counts: countsOf(map.resolved),
    findings: findingCounts(map),
  };
}

/** Their summaries are texts of a table. */
export function viewsOf(map: ResolvedMap, speak: Speaker): ViewSummary[] {
  const own = views.map(({ name, summary, hasInstants = false }) => ({
    name,
    summary: speak(phraseOf(summary)),
    declared: false,
    hasInstants,
  }));
  const declared = map.views
    .filter(({ name }) => name.value !== '' && !own.some((view) => view.name === name.value))
    .map(({ name, title }) => ({
      name: name.value,
      summary: title?.value ?? name.value,
      declared: true,
      hasInstants: true,
    }));
  return [...own, ...declared];
}

function countsOf(map: ResolvedMap): MapCounts {
  const { layers, services, waves, rollbacks, risks, teams } = map;
  return {
    layers: layers.length,
    services: services.length,
    waves: waves.length,
    rollbacks: rollbacks.length,
    risks: risks.length,
    teams: teams.length,
  };
}

function findingCounts({ checked }: LoadedMap): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, suppressed } of checked.findings) if (!suppressed) counts[severity]++;
  return counts;
}
