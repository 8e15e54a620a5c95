import { type Break, dispositionOf, label } from '@migmap/core';
import { arrivalOf, breakRule, dependsWord, subjectOf } from './break-rule.ts';

export const dependencyNever = breakRule({
  code: 'order/dependency-never',
  summary: 'A service goes live, and what it depends on is in no wave.',
  message,
  related: (found) => [
    {
      source: found.provider.head,
      message: `${label(found.provider)} is declared here, and no wave migrates it`,
    },
  ],
});

function message(found: Break): string {
  const provider = found.provider.name.value;
  const introduced = dispositionOf(found.provider) === 'introduced';
  const why = introduced
    ? 'it never comes'
    : 'its new side never comes, and the old one is not what the new side was built for';
  const migrate = `Write \`migrate ${provider}\` in that wave or an earlier one`;
  const ways = introduced
    ? [migrate]
    : [migrate, `say that \`${provider}\` \`stays\``, 'say `tolerates old`'];
  return (
    `${subjectOf(found)} ${arrivalOf(found)}, but ${label(found.provider)}, which it ${dependsWord(found)}, ` +
    `is in no wave: ${why}. ${ways.join(', or ')}.`
  );
}
