import { type Break, dispositionOf, label, type Phrase, say } from '@migmap/core';
import { arrivalOf, breakRule, dependsWord, subjectOf } from './break-rule.ts';
import { momentText, relatedMoment } from './phrases.ts';

export const dependencyLate = breakRule({
  code: 'order/dependency-late',
  summary: 'A service goes live before what it depends on has moved.',
  message,
  related: (found) => relatedMoment(found.provided, say`${label(found.provider)} comes only here`),
});

function message(found: Break): Phrase {
  const provider = label(found.provider);
  const introduced = dispositionOf(found.provider) === 'introduced';
  const provided = providedText(found);
  const fact = say`${subjectOf(found)} ${arrivalOf(found)}, but ${provider}, which it ${dependsWord(found)},
    ${introduced ? say`comes only ${provided}` : say`moves only ${provided}`}`;
  const why = introduced
    ? say`until then there is nothing for it to work with`
    : say`the new side would stand on ground that is about to change`;
  return say`${fact}: ${why}. ${wayOut(found, introduced)}`;
}

function providedText(found: Break): Phrase {
  const provided = found.provided;
  if (!provided?.wave) return say`later`;
  if (provided.wave === found.instant.wave) return say`later in the same wave`;
  return say`${momentText(provided)}, later`;
}

function wayOut(found: Break, introduced: boolean): Phrase {
  const [dependent, provider] = [found.dependent.name.value, found.provider.name.value];
  if (found.instance === undefined)
    return say`Let \`${provider}\` move first, or let the bridge start later with \`from\`.`;
  const move = say`Move \`${provider}\` before \`${dependent}\``;
  return introduced ? say`${move}.` : say`${move}, or say \`tolerates old\` if it works with the old side.`;
}
