import { type Break, dispositionOf, label } from '@migmap/core';
import { arrivalOf, breakRule, dependsWord, subjectOf } from './break-rule.ts';
import { momentText, relatedMoment } from './phrases.ts';

export const dependencyLate = breakRule({
  code: 'order/dependency-late',
  summary: 'A service goes live before what it depends on has moved.',
  message,
  related: (found) => relatedMoment(found.provided, `${label(found.provider)} comes only here`),
});

function message(found: Break): string {
  const provider = label(found.provider);
  const introduced = dispositionOf(found.provider) === 'introduced';
  const fact =
    `${subjectOf(found)} ${arrivalOf(found)}, but ${provider}, which it ${dependsWord(found)}, ` +
    `${introduced ? 'comes' : 'moves'} only ${providedText(found)}`;
  const why = introduced
    ? 'until then there is nothing for it to work with'
    : 'the new side would stand on ground that is about to change';
  return `${fact}: ${why}. ${wayOut(found, introduced)}`;
}

function providedText(found: Break): string {
  const provided = found.provided;
  if (!provided?.wave) return 'later';
  if (provided.wave === found.instant.wave) return `later in the same wave`;
  return `${momentText(provided)}, later`;
}

function wayOut(found: Break, introduced: boolean): string {
  const [dependent, provider] = [found.dependent.name.value, found.provider.name.value];
  if (found.instance === undefined)
    return `Let \`${provider}\` move first, or let the bridge start later with \`from\`.`;
  const move = `Move \`${provider}\` before \`${dependent}\``;
  return introduced ? `${move}.` : `${move}, or say \`tolerates old\` if it works with the old side.`;
}
