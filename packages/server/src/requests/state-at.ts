import {
  type Break,
  brokenSpans,
  type Instant,
  indexOfInstant,
  type Service,
  stateAt as serviceStateAt,
  type Walk,
} from '@migmap/core';
import { type LoadedMap, messageOf } from '@migmap/language/lsp';
import {
  type BrokenNeed,
  type PlanInstant,
  type StateAtParams,
  type StateAtResult,
  type StateChange,
  stateAt,
  type Witness,
} from '@migmap/protocol';
import type { Finding } from '@migmap/rules';
import type { Desk } from '../feature.ts';
import { locationIn, mapRequest, versionOf } from './own-request.ts';
import { fields, oneOf, optional, text, wholeNumber } from './shape.ts';

const params = fields<StateAtParams>({
  map: text,
  instant: optional(wholeNumber),
  known: optional(wholeNumber),
  needs: optional(oneOf(['then', 'ever'])),
});

export const stateAtRequest = mapRequest<StateAtParams, StateAtResult>(
  stateAt,
  params,
  (map, { instant = 0, known, needs }, desk) => {
    const version = versionOf(map, desk);
    const { walked } = map;
    const at = Math.min(instant, walked.instants.length - 1);
    const broken = brokenNeeds(map);
    return {
      ...version,
      instant: at,
      ...(known === version.version ? {} : { instants: instantsOf(map, broken, desk) }),
      states: Object.fromEntries(
        servicesOf(map).map((service) => [service.name.value, serviceStateAt(walked, service, at)]),
      ),
      broken: broken
        .filter(({ spans }) => needs === 'ever' || contains(spans, at))
        .map((one) => told(one, map, desk)),
    };
  },
);

/** A break of the walk, in the words of the rule, and when it shows. */
interface Broken {
  readonly found: Break;
  readonly finding: Finding;
  readonly spans: readonly number[];
}

/** What a rule says and nobody silenced: editor and command line speak of the same. */
function brokenNeeds({ walked, checked }: LoadedMap): Broken[] {
  const findings = new Map(
    checked.findings
      .filter(({ suppressed }) => !suppressed)
      .map((finding) => [keyOf(finding.code, finding.instance, finding.names), finding]),
  );
  return walked.breaks.flatMap((found) => {
    const names = [found.dependent.name.value, found.provider.name.value];
    const finding = findings.get(keyOf(found.code, found.instance, names));
    return finding ? [{ found, finding, spans: brokenSpans(walked, found) }] : [];
  });
}

function keyOf(code: string, instance: string | undefined, names: readonly string[]): string {
  return [code, instance ?? '', ...names].join(' ');
}

/** Of two services with one name the first counts, as everywhere. */
function servicesOf({ resolved }: LoadedMap): Service[] {
  return resolved.services.filter((service) => resolved.find('service', service.name.value) === service);
}

function instantsOf(map: LoadedMap, broken: readonly Broken[], desk: Desk): PlanInstant[] {
  const changes = changesOf(map);
  return map.walked.instants.map((instant, index) => ({
    at: instant.at,
    ...(instant.wave ? { wave: instant.wave.name.value } : {}),
    ...placed(instant, map, desk),
    ...(instant.day === undefined ? {} : { day: instant.day }),
    changes: changes.get(index) ?? [],
    broken: broken.filter(({ spans }) => contains(spans, index)).length,
  }));
}

/** The words of an instant, and where they stand. */
function placed({ at, wave, step, rollback }: Instant, map: LoadedMap, desk: Desk) {
  const source = at === 'day-after' ? rollback?.until?.source : (step?.head ?? wave?.head);
  if (!source) return {};
  const written = map.file(source.file)?.file.text.slice(source.start, source.end) ?? '';
  return { text: written.replace(/\s+/g, ' ').trim(), location: locationIn(map, source, desk) };
}

/** A service becomes another only where one of its sides comes or goes, or some of its users move. */
function changesOf(map: LoadedMap): Map<number, StateChange[]> {
  const { walked } = map;
  const changes = new Map<number, StateChange[]>();
  for (const service of servicesOf(map)) {
    for (const at of turns(walked, service)) {
      const from = serviceStateAt(walked, service, at - 1);
      const to = serviceStateAt(walked, service, at);
      if (from === to) continue;
      const list = changes.get(at) ?? [];
      changes.set(at, list);
      list.push({ service: service.name.value, from, to });
    }
  }
  return changes;
}

function turns(walked: Walk, service: Service): Set<number> {
  const life = walked.lifecycle(service);
  const all = [life?.old?.to, life?.new?.from, life?.moving, life?.moved];
  return new Set(all.filter((at) => at !== undefined && at > 0 && at < walked.instants.length) as number[]);
}

function contains(spans: readonly number[], at: number): boolean {
  return spans.some((from, index) => index % 2 === 0 && at >= from && at < (spans[index + 1] ?? 0));
}

function told({ found, finding, spans }: Broken, map: LoadedMap, desk: Desk): BrokenNeed {
  const end = map.walked.instants.length;
  return {
    code: finding.code,
    severity: finding.severity,
    message: messageOf(finding, desk.client.diagnostics),
    dependent: found.dependent.name.value,
    ...(found.instance ? { instance: found.instance } : {}),
    provider: found.provider.name.value,
    location: locationIn(map, finding.source, desk),
    // To the end is a number too: JSON has none that is beyond all.
    during: spans.map((at) => Math.min(at, end)),
    witness: witnessOf(found, map, desk),
  };
}

function witnessOf(found: Break, map: LoadedMap, desk: Desk): Witness[] {
  const { walked } = map;
  const moments: readonly (readonly [Witness['what'], Instant | undefined])[] = [
    ['breaks', found.instant],
    ['provided', found.provided],
    ['ended', found.ended],
  ];
  const told = moments.flatMap(([what, instant]): Witness[] => {
    if (!instant) return [];
    const index = indexOfInstant(walked, instant);
    const { location } = placed(instant, map, desk);
    return [
      {
        what,
        ...(index < 0 ? {} : { instant: index }),
        ...(instant.wave ? { wave: instant.wave.name.value } : {}),
        ...(location ? { location } : {}),
      },
    ];
  });
  return told.sort((a, b) => (a.instant ?? -1) - (b.instant ?? -1));
}
