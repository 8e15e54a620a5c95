import { label, type Phrase, type ResolvedMap, type Service, say } from '@migmap/core';
import { movesToNew } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { movementsOf } from './movements.ts';
import { isAssumed, isOfKind } from './of-kind.ts';
import { listed } from './phrases.ts';

export const mailPlumbing: Rule = {
  meta: {
    code: 'order/mail-plumbing',
    category: 'order',
    severity: 'warning',
    summary: 'Mail moves, and what brings mail in and keeps it clean is missing in the map.',
    source: 'Practice: MX record, certificate and anti-spam are what a mail cutover fails on',
  },
  *check({ map }) {
    // Asked once: the answer is the same for each of many mail services.
    const clean = hasAntiSpam(map) || isAssumed(map, map.services, ['anti-spam']);
    for (const service of map.services) {
      const [first] = movementsOf(map, service).parts;
      if (!first || !movesToNew(service) || !isOfKind(map, service, ['mail'])) continue;
      const missing = [...missingFor(map, service), ...(clean ? [] : [say`no anti-spam`])];
      if (missing.length === 0) continue;
      yield {
        message: say`${label(service)} moves, but the map has ${listed(missing, 'and')}: without them mail goes astray, or
          lands in spam, on the day of the switch. Add them, or \`assume\` what is somebody else's.`,
        source: service.kind?.source ?? service.name.source,
        names: [service.name.value],
        wave: first.wave.name.value,
        related: [{ source: first.ref.source, message: say`${label(service)} moves here` }],
      };
    }
  },
};

function missingFor(map: ResolvedMap, mail: Service): Phrase[] {
  const missing: Phrase[] = [];
  if (!hasMailRecord(map, mail) && !isAssumed(map, [mail], ['dns']))
    missing.push(say`no MX record with a lowered TTL`);
  if (!hasCertificate(map, mail) && !isAssumed(map, [mail], ['certificates']))
    missing.push(say`no certificate for it`);
  return missing;
}

/** Of this service, or plainly an MX record by its name or title. */
function hasMailRecord(map: ResolvedMap, mail: Service): boolean {
  return map.records.some((record) => {
    if (!record.loweredTo) return false;
    return (
      map.service(record.of) === mail || /\bmx\b/i.test(`${record.name.value} ${record.title?.value ?? ''}`)
    );
  });
}

function hasCertificate(map: ResolvedMap, mail: Service): boolean {
  const named = mail.dependencies.some((dependency) => dependency.certificate !== undefined);
  return (
    named || map.certificates.some((certificate) => certificate.for.some((ref) => map.service(ref) === mail))
  );
}

function hasAntiSpam(map: ResolvedMap): boolean {
  return map.services.some((service) => isOfKind(map, service, ['anti-spam']));
}
