import { say } from '@migmap/core';
import { addProperty } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { acceptanceCriteria, criterionText } from './criteria.ts';

export const peopleAcceptanceUnowned: Rule = {
  meta: {
    code: 'people/acceptance-unowned',
    category: 'people',
    severity: 'warning',
    fixable: true,
    summary: 'A criterion that nobody accepts.',
    source: 'Practice: acceptance has a name',
  },
  *check({ map }) {
    const owner = map.header?.owner?.value;
    for (const criterion of acceptanceCriteria(map)) {
      if (criterion.acceptedBy) continue;
      const title = say`\`${owner ?? ''}\` accepts it`;
      yield {
        message: say`Nobody accepts the criterion ${criterionText(criterion)}: it can be met or missed without anybody deciding
          what follows. Write \`accepted by TEAM\`.`,
        source: criterion.title?.source ?? criterion.head,
        names: [criterion.holder.name],
        fixes:
          owner === undefined
            ? []
            : [{ title, edits: [addProperty(map, criterion, `accepted by ${owner}`)] }],
      };
    }
  },
};
