import { type Phrase, type Silencer, say } from '@migmap/core';
import { type Finding, ruleOf, ruleUrl, type Severity } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** The rule behind a code in a silencer, and what is silent because of it. */
export function codePage(telling: Telling, silencer: Silencer, code: string): Page | undefined {
  const rule = ruleOf(code);
  if (!rule) return undefined;
  const { meta } = rule;
  const { ink, say, speak } = telling;
  const silenced = silencedBy(telling, silencer, code).map(({ said }) => speak(said));
  return {
    heading: meta.unsilenceable
      ? say`${ink.strong(code)}, ${SEVERITIES[meta.severity]}, can not be silenced`
      : say`${ink.strong(code)}, ${SEVERITIES[meta.severity]}`,
    lead: [ink.text(meta.summary)],
    facts: [
      ...silenced.slice(0, MOST_SILENCED).map((message) => fact(say`silenced here`, ink.text(message))),
      silenced.length === 0 ? fact(say`silenced here`, say`nothing`) : undefined,
      fact(
        say`reason`,
        silencer.reason ? telling.text(silencer.reason) : say`none, so that nothing is silenced`,
      ),
      fact(say`until`, silencer.until?.value),
      fact(say`from`, ink.text(meta.source)),
      fact(say`page`, pageLink(telling, code)),
    ],
  };
}

const MOST_SILENCED = 3;

const SEVERITIES: Readonly<Record<Severity, Phrase>> = {
  error: say`an error`,
  warning: say`a warning`,
  info: say`an information`,
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
