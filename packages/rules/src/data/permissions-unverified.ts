import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { movingBodies } from './moving.ts';
import { bearsRights } from './rights.ts';

export const dataPermissionsUnverified: Rule = {
  meta: {
    code: 'data/permissions-unverified',
    category: 'data',
    severity: 'warning',
    summary: 'Mail, groupware or files move, and nobody verifies who may see them.',
    source: 'Practice: rights are what copies lose first',
  },
  *check({ map }) {
    for (const { data, service } of movingBodies(map)) {
      const [first] = data.verify;
      // Where nothing at all is verified, that is the finding: data/unverified.
      if (!first || !bearsRights(map, service)) continue;
      if (data.verify.some(({ value }) => value === 'permissions')) continue;
      yield {
        message: say`${label(data)} is verified, but not its permissions: delegations and shares that were lost lock people out, and
          those that were widened show what is not meant for all. Add \`permissions\` to \`verify\`.`,
        source: first.source,
        names: [data.name.value],
      };
    }
  },
};
