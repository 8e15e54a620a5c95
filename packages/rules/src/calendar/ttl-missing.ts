import { dispositionOf, label, phraseOf, type ResolvedMap, type Service, say } from '@migmap/core';
import { movementsOf } from '../order/movements.ts';
import { isOfKind } from '../order/of-kind.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../titles.ts';

export const calendarTtlMissing: Rule = {
  meta: {
    code: 'calendar/ttl-missing',
    category: 'calendar',
    severity: 'info',
    summary: 'The cutover of a service changes DNS records, and the map has none of it.',
    source: 'Built-in knowledge: what the cutover of a kind touches',
  },
  *check({ map }) {
    const recorded = new Set(map.records.flatMap((record) => map.service(record.of) ?? []));
    for (const service of map.services) {
      const [first] = movementsOf(map, service).parts;
      if (!first || recorded.has(service) || dispositionOf(service) !== 'replaced') continue;
      const records = recordsTouched(map, service);
      if (records.length === 0) continue;
      yield {
        message: say`${label(service)} moves in ${waveText(first.wave)}, which changes ${listed(records.map(phraseOf))}, and the map has no \`record\`
          of it: where nobody lowers the TTL before, part of the people stay with the old side for a day. Write
          \`record … { of ${service.name.value}  ttl …  lowered to … at DATE }\`.`,
        source: service.kind?.source ?? service.name.source,
        names: [service.name.value],
        wave: first.wave.name.value,
      };
    }
  },
};

/** Records of one service that point somewhere else afterwards; without mail, of which `order/mail-plumbing` speaks. */
function recordsTouched(map: ResolvedMap, service: Service): string[] {
  if (isOfKind(map, service, ['mail'])) return [];
  return pointingRecords(map.kindOf(service)?.touches ?? []).filter((touch) => !isInMap(map, touch));
}

/** Of what a cutover touches, the records that lead to the service, as they stand in a sentence. */
export function pointingRecords(touches: readonly string[]): string[] {
  return touches.filter((touch) => POINTING.test(touch) && !UNPOINTED.test(touch)).map(inSentence);
}

/** `Alias records` are written small in a sentence, `SRV records` are not. */
function inSentence(touch: string): string {
  return /^[A-Z][a-z]/.test(touch) ? touch.charAt(0).toLowerCase() + touch.slice(1) : touch;
}

const POINTING = /\brecords?\b/i;
/** Records that are no address of a service, or that change by themselves. */
const UNPOINTED = /\b(dynamic|challenge|CAA|SPF|DKIM|DMARC|NS|SOA|moved|reverse)\b/i;

/** A record of which a domain has one, whichever of its services it is written for. */
function isInMap(map: ResolvedMap, touch: string): boolean {
  const [type] = /\b(MX|SRV)\b/.exec(touch) ?? [];
  if (type === undefined) return false;
  const named = new RegExp(`\\b${type}\\b`, 'i');
  return map.records.some(({ name, title }) => named.test(`${name.value} ${title?.value ?? ''}`));
}
