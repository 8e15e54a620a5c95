import { label, type ResolvedMap, type Service, say } from '@migmap/core';
import { changes } from '../moves.ts';
import type { Rule } from '../rule.ts';

export const securityAuditGap: Rule = {
  meta: {
    code: 'security/audit-gap',
    category: 'security',
    severity: 'warning',
    summary:
      'Accounting, ERP, HR, medical or records change, and nothing says where the audit trail is kept.',
    source: 'Practice: duties to keep records outlast the system that wrote them',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (service.audit || !changes(service) || !isAudited(map, service)) continue;
      yield {
        message: say`${label(service)} is of kind ${service.kind?.value ?? ''}, whose audit trail has to be kept, and does not say where it is kept after the move; add \`audit "…"\``,
        source: service.name.source,
        names: [service.name.value],
        service,
      };
    }
  },
};

const AUDITED = [
  'accounting',
  'erp',
  'hr',
  'medical',
  'medical-imaging',
  'records-management',
  'long-term-archive',
];

function isAudited(map: ResolvedMap, service: Service): boolean {
  const kind = service.kind?.value;
  return kind !== undefined && AUDITED.some((audited) => map.knowledge.isA(kind, audited));
}
