import { dispositionOf, label, type Service, say } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { arrivalOf, retirementOf } from './ends.ts';

export const calendarUnsupported: Rule = {
  meta: {
    code: 'calendar/unsupported',
    category: 'calendar',
    severity: 'warning',
    summary: 'The support of the old product ends before all has moved away from it.',
    source: 'Language reference, Declarations: `support-ends`',
  },
  *check(context) {
    if (context.walk.waveCycles.length > 0) return;
    for (const service of context.map.services) yield* judge(context, service);
  },
};

function* judge(context: RuleContext, service: Service): Iterable<Report> {
  const ends = service.supportEnds;
  if (!ends) return;
  const dropped = dispositionOf(service) === 'dropped';
  const last = dropped ? retirementOf(context, service) : arrivalOf(context, service);
  if (!last || last.day <= ends.value) return;
  const what = dropped ? say`is switched off` : say`has moved`;
  yield {
    message: say`The support of the old side of ${label(service)} ends on ${ends.value}, but it ${what} only by ${last.day}, in
      ${waveText(last.wave)}: until then nobody closes its holes. Move earlier, or buy longer support.`,
    source: ends.source,
    names: [service.name.value],
    wave: last.wave.name.value,
    related: [{ source: last.source, message: say`${label(service)} ${what} by ${last.day}` }],
  };
}
