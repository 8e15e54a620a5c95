import { type Fix, label, type ResolvedMap, type Risk, say } from '@migmap/core';
import { addProperty } from '../edits.ts';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { firstDay } from '../when.ts';
import { isOpen, isUnmitigated, subjectsOf } from './subjects.ts';

export const riskIncomplete: Rule = {
  meta: {
    code: 'risk/incomplete',
    category: 'risk',
    severity: 'warning',
    fixable: true,
    summary: 'A risk lacks an indicator, impact, likelihood, mitigation, owner or review.',
    source: 'ISO 31000:2018, 6.4 to 6.6',
  },
  *check({ map }) {
    for (const risk of map.risks) {
      const missing = missingIn(risk);
      if (missing.length === 0) continue;
      yield {
        message: say`The risk ${label(risk)} has no ${listed(
          missing.map((fact) => LACKING[fact]),
          'nor',
        )}: it is a worry, and nobody could tell when it
          comes true or what to do. ${missing.length === 1 ? say`Write it down.` : say`Write them down.`}`,
        source: risk.name.source,
        names: [risk.name.value],
        fixes: fixesOf(map, risk, missing),
      };
    }
  },
};

const LACKING = {
  indicator: say`indicator`,
  impact: say`impact`,
  likelihood: say`likelihood`,
  mitigation: say`mitigation`,
  review: say`review`,
  owner: say`owner`,
};

type Fact = keyof typeof LACKING;

/** A missing owner alone is `people/owner-missing`; a missing mitigation alone may be `risk/unmitigated`. */
function missingIn(risk: Risk): Fact[] {
  if (risk.status?.value === 'closed') return [];
  const missing: Fact[] = [
    ...(risk.indicator ? [] : ['indicator' as const]),
    ...(risk.impact ? [] : ['impact' as const]),
    ...(risk.likelihood ? [] : ['likelihood' as const]),
    ...(risk.mitigations.length > 0 || !isOpen(risk) || isUnmitigated(risk) ? [] : ['mitigation' as const]),
    ...(risk.review ? [] : ['review' as const]),
  ];
  return missing.length > 0 && !risk.owner ? [...missing, 'owner'] : missing;
}

function fixesOf(map: ResolvedMap, risk: Risk, missing: readonly Fact[]): Fix[] {
  const { services, waves } = subjectsOf(map, risk);
  const owner = [...services, ...waves].flatMap((subject) => subject.owner ?? [])[0]?.value;
  const day = waves.flatMap((wave) => firstDay(wave) ?? []).sort()[0];
  const fixes: Fix[] = [];
  if (missing.includes('owner') && owner !== undefined) {
    fixes.push({ title: say`\`${owner}\` owns it`, edits: [addProperty(map, risk, `owner ${owner}`)] });
  }
  if (missing.includes('review') && day !== undefined) {
    const title = say`Review it by ${day}, when the wave starts`;
    fixes.push({ title, edits: [addProperty(map, risk, `review ${day}`)] });
  }
  return fixes;
}
