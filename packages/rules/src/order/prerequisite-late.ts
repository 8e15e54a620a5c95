import {
  type Break,
  label,
  linked,
  NOTHING_SAID,
  type Phrase,
  type PhraseValue,
  phraseOf,
  say,
} from '@migmap/core';
import { arrivalOf, breakRule, subjectOf } from './break-rule.ts';
import { momentText, relatedMoment } from './phrases.ts';

export const prerequisiteLate = breakRule({
  code: 'order/prerequisite-late',
  summary: 'A kind of service requires another, which comes later, and no dependency is declared.',
  message,
  related: (found) => relatedMoment(found.provided, say`${label(found.provider)} comes only here`),
});

function message(found: Break): Phrase {
  const kinds = found.required?.kinds ?? [];
  const kind = 'kind' in found.dependent ? (found.dependent.kind?.value ?? 'service') : 'service';
  const because = found.required?.because ? say` (${phraseOf(found.required.because)})` : NOTHING_SAID;
  const provided =
    found.provided?.wave === found.instant.wave
      ? say`later in the same wave`
      : say`${momentText(found.provided)}, later`;
  const provider = found.provider.name.value;
  return say`${subjectOf(found)} ${arrivalOf(found)}, and what is of kind ${kind} needs ${linked(kinds, orElse)}${because}.
    ${label(found.provider)} is that, but moves only ${found.provided ? provided : say`later`}.
    Move \`${provider}\` before \`${found.dependent.name.value}\`, declare \`depends on ${provider} { tolerates old }\`
    if the old one will do, or \`assume ${kinds[0] ?? provider} because "…"\`.`;
}

function orElse(before: Phrase, next: PhraseValue): Phrase {
  return say`${before} or ${next}`;
}
