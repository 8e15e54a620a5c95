import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const peopleSponsorMissing: Rule = {
  meta: {
    code: 'people/sponsor-missing',
    category: 'people',
    severity: 'info',
    summary: 'Many people are touched, and the map names no sponsor.',
    source: 'Practice: change needs somebody above who wants it',
    options: [{ name: 'users', description: 'up to how many users no sponsor is asked for', default: 50 }],
  },
  *check({ map, option }) {
    const { header } = map;
    if (!header || map.headers.some(({ sponsor }) => sponsor)) return;
    const [largest] = [...map.services].sort((a, b) => (b.users?.value ?? 0) - (a.users?.value ?? 0));
    const users = largest?.users?.value ?? 0;
    if (!largest || users <= option('users')) return;
    yield {
      message: say`${label(largest)} has ${users} users, more than ${option('users')}, and the map names no sponsor: when habits
        have to change, somebody above has to want it. Write \`sponsor "…"\`.`,
      source: header.title?.source ?? header.head,
      names: [largest.name.value],
    };
  },
};
