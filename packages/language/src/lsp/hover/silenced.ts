import type { Silencer, Speaker } from '@migmap/core';
import { type Finding, ruleOf, ruleUrl, type Severity } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** The rule behind a code in a silencer, and what is silent because of it. */
export function codePage(
  telling: Telling,
  silencer: Silencer,
  code: string,
  speak: Speaker,
): Page | undefined {
  const rule = ruleOf(code);
  if (!rule) return undefined;
  const { meta } = rule;
  const { ink } = telling;
  const silenced = silencedBy(telling, silencer, code).map(({ said }) => speak(said));
  return {
    heading: `${ink.strong(code)}, ${SEVERITIES[meta.severity]}${meta.unsilenceable ? ', can not be silenced' : ''}`,
    lead: [ink.text(meta.summary)],
    facts: [
      ...silenced.slice(0, MOST_SILENCED).map((message) => fact('silenced here', ink.text(message))),
      silenced.length === 0 ? fact('silenced here', 'nothing') : undefined,
      fact('reason', silencer.reason ? telling.text(silencer.reason) : 'none, so that nothing is silenced'),
      fact('until', silencer.until?.value),
      fact('from', ink.text(meta.source)),
      fact('page', pageLink(telling, code)),
    ],
  };
}

const MOST_SILENCED = 3;

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'an error',
  warning: 'a warning',
  info: 'an information',
};

function pageLink({ ink }: Telling, code: string): string {
  return ink.kind === 'markdown' ? ink.link(code, ruleUrl(code)) : ruleUrl(code);
}

function silencedBy({ snapshot, loaded }: Telling, { line }: Silencer, code: string): Finding[] {
  const { findings } = loaded.checked;
  return findings.flatMap((finding) => {
    if (!finding.suppressed || finding.code !== code || finding.source.file !== snapshot.uri) return [];
    return snapshot.rangeOf(finding.source).start.line === line ? [finding] : [];
  });
}
