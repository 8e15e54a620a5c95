import { label, say } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { firstDay } from '../when.ts';
import { subjectsOf } from './subjects.ts';

export const riskReviewLate: Rule = {
  meta: {
    code: 'risk/review-late',
    category: 'risk',
    severity: 'warning',
    summary: 'A risk is reviewed after the start of the wave that it is about.',
    source: 'ISO 31000:2018, 6.6: monitoring and review',
  },
  *check({ map }) {
    for (const risk of map.risks) {
      const { review } = risk;
      if (!review || risk.status?.value === 'closed') continue;
      const wave = subjectsOf(map, risk).waves.find(
        (subject) => (firstDay(subject) ?? review.value) < review.value,
      );
      if (!wave?.dates) continue;
      yield {
        message: say`The risk ${label(risk)} is reviewed on ${review.value}, and ${waveText(wave)}, which it is about, starts on
          ${firstDay(wave) ?? ''}: until then nobody looks whether it has grown. Review it before.`,
        source: review.source,
        names: [risk.name.value],
        wave: wave.name.value,
        related: [{ source: wave.dates.source, message: say`The wave starts here` }],
      };
    }
  },
};
