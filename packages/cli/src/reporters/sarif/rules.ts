import {
  levelIn,
  pageOf,
  type RuleMeta,
  ruleUrl,
  type Settings,
  type Severity,
  saidLevel,
} from '@migmap/rules';
import { pageText } from '../../page-text.ts';
import type { Report } from '../../report.ts';

/** What SARIF calls our severities. */
export const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** All rules, found or not: who reads the report sees what was asked, and the list is the same in each. */
export function descriptors(rules: readonly RuleMeta[]): Promise<object[]> {
  return Promise.all(rules.map(descriptor));
}

export function indexOfRules(rules: readonly RuleMeta[]): Map<string, number> {
  return new Map(rules.map(({ code }, index) => [code, index]));
}

/** Rules that did not run, or at another level than by themselves. */
export function configurations(
  { rules, settings }: Pick<Report, 'rules' | 'settings'>,
  indexes: ReadonlyMap<string, number>,
): object[] {
  return rules.flatMap((meta) => {
    const configuration = changed(meta, settings);
    if (configuration === undefined) return [];
    return [{ descriptor: { id: meta.code, index: indexes.get(meta.code) }, configuration }];
  });
}

function changed(meta: RuleMeta, settings: Settings): object | undefined {
  const level = saidLevel(meta, settings) ?? levelIn(settings.preset ?? 'recommended', meta);
  if (level === 'off' || (meta.needsToday && settings.asOf === undefined)) return { enabled: false };
  return level === meta.severity ? undefined : { level: levels[level] };
}

async function descriptor(meta: RuleMeta): Promise<object> {
  const { code, category, severity } = meta;
  const summary = sentence(meta.summary);
  const page = await pageOf(code);
  const url = ruleUrl(code);
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: page === undefined ? summary : firstParagraph(page) },
    helpUri: url,
    help: { text: `${summary} ${url}`, ...(page === undefined ? {} : { markdown: pageText(page) }) },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [category], 'problem.severity': problemSeverities[severity] },
  };
}

/** The words by which GitHub sorts. */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

function sentence(text: string): string {
  return `${text.replace(/\.$/, '')}.`;
}

function firstParagraph(page: string): string {
  return (
    page
      .replace(/^#.*\n+/, '')
      .split(/\n\n/, 1)[0]
      ?.replaceAll('\n', ' ') ?? ''
  );
}
