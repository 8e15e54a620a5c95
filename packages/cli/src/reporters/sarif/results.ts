import type { Place } from '../../places.ts';
import type { Report, Reported } from '../../report.ts';
import { fileAt, physicalLocation, regionOf } from './places.ts';
import { levels } from './rules.ts';

/** One finding. */
export function resultOf(reported: Reported, report: Report, indexes: ReadonlyMap<string, number>): object {
  const { finding, place, related, fixes } = reported;
  const { code, severity, names, instance, wave } = finding;
  return {
    ruleId: code,
    ruleIndex: indexes.get(code),
    level: levels[severity],
    message: { text: messageOf(reported) },
    locations: [{ physicalLocation: physicalLocation(place) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
    partialFingerprints: { [fingerprintName]: report.fingerprintOf(reported) },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(fixOf) }),
    // SARIF wants them of all results where one has some.
    suppressions: suppressionsOf(reported),
    properties: { names, instance, wave },
  };
}

function relatedLocation({ place, message }: Reported['related'][number], index: number): object {
  return { id: index + 1, physicalLocation: physicalLocation(place), message: { text: message } };
}

/**
 * A name of our own. What GitHub calls `primaryLocationLineHash` its upload works out by itself, and it warns
 * where somebody else has filled that in.
 */
const fingerprintName = 'migmap/v1';

/** GitHub shows those related places that the message links to. */
function messageOf({ finding, related }: Reported): string {
  const links = related.map(({ message }, index) => `[${bracketless(message)}](${index + 1})`);
  return [withoutLinks(finding.message), ...links].join('\n');
}

function bracketless(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

/** Words of a map in the form of a link would become one. */
function withoutLinks(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

function suppressionsOf({ finding: { suppressed } }: Reported): object[] {
  if (suppressed === undefined) return [];
  const { reason, by, until, kind } = suppressed;
  const signed = by === undefined && until === undefined ? {} : { properties: { by, until } };
  return [
    {
      kind: kind === 'baseline' ? 'external' : 'inSource',
      status: 'accepted',
      justification: reason,
      ...signed,
    },
  ];
}

function fixOf({ title, edits: written, places }: Reported['fixes'][number]): object {
  const edits = written.flatMap(({ text }, index): { place: Place; text: string }[] => {
    const place = places[index];
    return place === undefined ? [] : [{ place, text }];
  });
  const byFile = Map.groupBy(edits, ({ place }) => place.uri);
  const artifactChanges = [...byFile.values()].map((inFile) => ({
    artifactLocation: inFile[0] && fileAt(inFile[0].place),
    replacements: inFile.map(({ place, text }) => ({
      deletedRegion: regionOf(place),
      insertedContent: { text },
    })),
  }));
  return { description: { text: title }, artifactChanges };
}
