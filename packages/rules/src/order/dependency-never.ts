import { type Break, dispositionOf, label, type Phrase, say } from '@migmap/core';
import { arrivalOf, breakRule, dependsWord, subjectOf } from './break-rule.ts';

export const dependencyNever = breakRule({
  code: 'order/dependency-never',
  summary: 'A service goes live, and what it depends on is in no wave.',
  message,
  related: (found) => [
    {
      source: found.provider.head,
      message: say`${label(found.provider)} is declared here, and no wave migrates it`,
    },
  ],
});

function message(found: Break): Phrase {
  const provider = found.provider.name.value;
  const introduced = dispositionOf(found.provider) === 'introduced';
  const why = introduced
    ? say`it never comes`
    : say`its new side never comes, and the old one is not what the new side was built for`;
  const migrate = say`Write \`migrate ${provider}\` in that wave or an earlier one`;
  const ways = introduced
    ? migrate
    : say`${migrate}, or say that \`${provider}\` \`stays\`, or say \`tolerates old\``;
  return say`${subjectOf(found)} ${arrivalOf(found)}, but ${label(found.provider)}, which it ${dependsWord(found)},
    is in no wave: ${why}. ${ways}.`;
}
