import { label, say } from '@migmap/core';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { servicesOf, weightiest } from './coverage.ts';

export const backupSameSite: Rule = {
  meta: {
    code: 'backup/same-site',
    category: 'backup',
    severity: 'warning',
    escalates: true,
    summary: 'All copies of a backup are on the site of the service.',
    source: 'Practice: the copy must outlive the site',
  },
  *check({ map }) {
    for (const backup of map.backups) {
      const sites = new Set(backup.sites.map(({ value }) => value));
      const [site] = backup.sites;
      if (!site || sites.size > 1 || (backup.copies?.offsite ?? 0) > 0) continue;
      const there = servicesOf(map, backup).filter(({ sites: own }) =>
        own.some(({ value }) => sites.has(value)),
      );
      if (there.length === 0) continue;
      const names = listed(there.map(label));
      yield {
        message: say`All copies of ${label(backup)} are at ${label(map.find('site', site.value) ?? { name: site })}, where
          ${there.length === 1 ? say`${names} runs` : say`${names} run`} too: what takes the site takes the backup.
          Keep a copy at another site.`,
        source: site.source,
        names: [backup.name.value, ...there.map(({ name }) => name.value)],
        ...weightiest(there),
      };
    }
  },
};
