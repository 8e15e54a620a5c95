import { type Fix, finished, inEnglish, type Search } from '@migmap/core';
import type { Finding, FixSearch, Report } from './rule.ts';

/** What the runner adds to a report. */
type Judgement = Pick<Finding, 'code' | 'severity' | 'suppressed'>;

/** A report with its judgement; fixes that cost something are made when first asked for, and kept. */
export function findingOf(report: Report, judgement: Judgement): Finding {
  const { fixes, search, cause: _, message: said, ...about } = report;
  const finding = { message: inEnglish(said), said, ...about, ...judgement };
  if (search) return withSearch(finding, search);
  if (typeof fixes === 'function') return withSearch(finding, { begin: atOnce(fixes), inReports: true });
  return { ...finding, ...(fixes ? { fixes } : {}) };
}

/** All fixes of one finding that somebody asks about. */
export function* fixesOf(finding: Finding): Search {
  return finding.search ? yield* finding.search() : (finding.fixes ?? []);
}

function atOnce(make: () => readonly Fix[]): () => Search {
  return function* () {
    yield;
    return make();
  };
}

function withSearch(finding: Finding, { begin, inReports }: FixSearch): Finding {
  let found: readonly Fix[] | undefined;
  const search = function* (): Search {
    found ??= yield* begin();
    return found;
  };
  if (!inReports) return { ...finding, search };
  return {
    ...finding,
    search,
    get fixes() {
      return finished(search());
    },
  };
}
