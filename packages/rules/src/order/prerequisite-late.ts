import { type Break, label } from '@migmap/core';
import { arrivalOf, breakRule, subjectOf } from './break-rule.ts';
import { momentText, relatedMoment } from './phrases.ts';

export const prerequisiteLate = breakRule({
  code: 'order/prerequisite-late',
  summary: 'A kind of service requires another, which comes later, and no dependency is declared.',
  message,
  related: (found) => relatedMoment(found.provided, `${label(found.provider)} comes only here`),
});

function message(found: Break): string {
  const kinds = found.required?.kinds ?? [];
  const kind = 'kind' in found.dependent ? (found.dependent.kind?.value ?? 'service') : 'service';
  const because = found.required?.because ? ` (${found.required.because})` : '';
  const provided =
    found.provided?.wave === found.instant.wave
      ? 'later in the same wave'
      : `${momentText(found.provided)}, later`;
  const provider = found.provider.name.value;
  return (
    `${subjectOf(found)} ${arrivalOf(found)}, and what is of kind ${kind} needs ${kinds.join(' or ')}${because}. ` +
    `${label(found.provider)} is that, but moves only ${found.provided ? provided : 'later'}. ` +
    `Move \`${provider}\` before \`${found.dependent.name.value}\`, declare \`depends on ${provider} { tolerates old }\` ` +
    `if the old one will do, or \`assume ${kinds[0] ?? provider} because "…"\`.`
  );
}
