import type { Rule, RuleMeta } from './rule.ts';

/** A rule whose findings the reader of texts has made already: the problems of its code. */
export function problemRule(meta: RuleMeta): Rule {
  return {
    meta,
    *check({ map }) {
      for (const problem of map.problems) {
        if (problem.code !== meta.code) continue;
        const { code: _, ...report } = problem;
        yield { ...report, names: problem.names ?? [] };
      }
    },
  };
}
