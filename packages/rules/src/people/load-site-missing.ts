import { label, say } from '@migmap/core';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { movingServices } from './visible.ts';

export const peopleLoadSiteMissing: Rule = {
  meta: {
    code: 'people/load-site-missing',
    category: 'people',
    severity: 'warning',
    escalates: true,
    summary: 'The load was tried at some sites of a service, and not at all of them.',
    source: 'Practice: the thin line is to the site that nobody tried',
  },
  *check({ map }) {
    for (const { service, movements } of movingServices(map)) {
      const tried = movements.pilots.flatMap(({ step }) => step.loadSites);
      const [first] = tried;
      const names = new Set(tried.map(({ value }) => value));
      const lacking = service.sites.filter(({ value }) => !names.has(value));
      if (!first || lacking.length === 0) continue;
      const shown = lacking.map((site) => label(map.find('site', site.value) ?? { name: site }));
      yield {
        message: say`The load of ${label(service)} is tried at some of its sites, but not at ${listed(shown)}: the line to a site
          that nobody tried is where it gets slow. Try it there too, and add the site.`,
        source: first.source,
        names: [service.name.value, ...lacking.map(({ value }) => value)],
        service,
      };
    }
  },
};
