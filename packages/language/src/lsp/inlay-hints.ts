import {
  type Bound,
  dispositionOf,
  type Entry,
  joined,
  type Leeway,
  label,
  leewayOf,
  type Phrase,
  type Service,
  say,
  type Walk,
} from '@migmap/core';
import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver-types';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { reasonOf } from './leeway.ts';
import { planIndexOf, type ServiceStep } from './plan-index.ts';
import type { Snapshot } from './snapshot.ts';

/** Behind the head of each service in a part of the text: its waves, and how far its move could be shifted. */
export function inlayHints(snapshot: Snapshot, start: number, end: number): InlayHint[] {
  if (snapshot.maps.every(({ resolved }) => resolved.waves.length === 0)) return [];
  return snapshot.file.services.flatMap((service) => {
    const at = service.layer?.source.end ?? service.head.end;
    if (at < start || at > end) return [];
    const label = labelOf(snapshot, service);
    if (label.length === 0) return [];
    const position = snapshot.rangeOf({ ...service.head, start: at, end: at }).start;
    return [{ position, label, paddingLeft: true, data: service.name.value }];
  });
}

/** Why the service stands where it does, said when somebody points at a hint. */
export function leewayText(snapshot: Snapshot, name: string): string | undefined {
  const map = mapWithStepsOf(snapshot, name);
  const service = map.resolved.find('service', name) as (Entry & Service) | undefined;
  const leeway = service && leewayOf(map.walked)(service);
  if (!leeway) return undefined;
  const { earliest, latest } = leeway;
  const bounds = [
    earliest ? boundText(say`No earlier`, earliest) : say`No earlier: nothing holds it on that side.`,
    latest ? boundText(say`No later`, latest) : say`No later: nothing holds it on that side.`,
  ];
  return bounds.map(snapshot.speak).join('  \n');
}

/** Of several maps that share a service the first that moves it. */
function mapWithStepsOf({ map, maps }: Snapshot, service: string): LoadedMap {
  return maps.find((one) => planIndexOf(one).stepsOf(service).length > 0) ?? map;
}

/** What stays is in no wave and needs none; of two services with one name, the second is in none either. */
function labelOf(snapshot: Snapshot, service: Service): InlayHintLabelPart[] {
  const map = mapWithStepsOf(snapshot, service.name.value);
  const counting = map.resolved.service(service.name);
  if (counting?.source.start !== service.source.start) return [];
  const parts = waveParts(snapshot, planIndexOf(map).stepsOf(service.name.value));
  if (parts.length === 0) {
    const mayStay = ['stays', 'unsaid'].includes(dispositionOf(service));
    return mayStay ? [] : [{ value: snapshot.say`in no wave` }];
  }
  const leeway = leewayOf(map.walked)(counting);
  return leeway ? [...parts, { value: ` · ${snapshot.speak(slackOf(map.walked, leeway))}` }] : parts;
}

/** Each wave in which it moves once, with a way to its step; of what only ends, the wave in which it does. */
function waveParts(snapshot: Snapshot, steps: readonly ServiceStep[]): InlayHintLabelPart[] {
  const moves = steps.filter(({ step }) => step.type !== 'retire');
  const parts: InlayHintLabelPart[] = [];
  const seen = new Set<string>();
  for (const { wave, ref } of moves.length > 0 ? moves : steps) {
    const { value } = wave.name;
    if (seen.has(value)) continue;
    if (seen.size > 0) parts.push({ value: ', ' });
    seen.add(value);
    parts.push({ value, location: snapshot.locationOf(ref.source) });
  }
  return parts;
}

/** A move outside of its bounds breaks something, which is said first. */
function slackOf({ waves }: Walk, { wave, earliest, latest, earlier, later }: Leeway): Phrase {
  const at = waves.indexOf(wave);
  if (earliest && waves.indexOf(earliest.wave) > at)
    return say`too early: not before ${earliest.wave.name.value}`;
  if (latest && waves.indexOf(latest.wave) < at) return say`too late: not after ${latest.wave.name.value}`;
  if (earlier === 0 && later === 0) return say`no slack`;
  const sides = [
    ...(earlier > 0 ? [say`${earlier} earlier`] : []),
    ...(later > 0 ? [say`${later} later`] : []),
  ];
  return say`slack ${joined(sides, ', ')}`;
}

function boundText(side: Phrase, bound: Bound): Phrase {
  return say`${side} than in wave ${label(bound.wave)}, ${reasonOf(bound, label)}.`;
}
