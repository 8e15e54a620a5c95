import { factsOf, type MapFacts, settingsOf } from '@migmap/diagram';
import { thingOf } from '@migmap/exporters';
import { type LoadedMap, messageOf } from '@migmap/language/lsp';
import {
  type DetailedFinding,
  type DetailedThing,
  type DetailsParams,
  type DetailsResult,
  details,
} from '@migmap/protocol';
import { type Finding, ruleUrl } from '@migmap/rules';
import type { Desk } from '../feature.ts';
import { locationIn, mapRequest, versionOf } from './own-request.ts';
import { fields, text } from './shape.ts';

export const detailsRequest = mapRequest<DetailsParams, DetailsResult>(
  details,
  fields<DetailsParams>({ map: text, id: text }),
  (map, { id }, desk) => {
    const thing = detailed(map, id, desk);
    return { ...versionOf(map, desk), ...(thing ? { thing } : {}) };
  },
);

function detailed(map: LoadedMap, id: string, desk: Desk): DetailedThing | undefined {
  const found = thingOf(id, factsAbout(map), desk.workspace.speak);
  if (!found) return undefined;
  const [known, { sort, title, facts }] = found;
  const findings = findingsAbout(map, known).map((finding) => told(finding, map, desk));
  return { id: known, sort, title, facts, findings };
}

const kept = new WeakMap<object, MapFacts>();

/** What a picture of the whole plan knows; findings are told with their places instead. */
function factsAbout({ resolved, walked }: LoadedMap): MapFacts {
  const known = kept.get(resolved);
  if (known) return known;
  const facts = factsOf(resolved, walked, settingsOf({ map: resolved, walked, options: {} }));
  kept.set(resolved, facts);
  return facts;
}

const GRAVITY = ['error', 'warning', 'info'];

/** Those that name all that the id names: of a line, both its ends. */
function findingsAbout({ checked }: LoadedMap, id: string): Finding[] {
  const names = id.split('/').slice(1);
  return checked.findings
    .filter((finding) => !finding.suppressed && names.every((name) => finding.names.includes(name)))
    .sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}

function told(finding: Finding, map: LoadedMap, desk: Desk): DetailedFinding {
  const { severity, code, source } = finding;
  const message = messageOf(finding, desk.client.diagnostics);
  return { severity, code, message, location: locationIn(map, source, desk), url: ruleUrl(code) };
}
