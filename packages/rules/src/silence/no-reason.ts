import { type Phrase, type ResolvedMap, type Silencer, say } from '@migmap/core';
import { optionValue } from '../options.ts';
import type { Report, Rule } from '../rule.ts';
import type { Settings } from '../settings.ts';
import { listed } from '../titles.ts';

export const silenceNoReason: Rule = {
  meta: {
    code: 'silence/no-reason',
    category: 'silence',
    severity: 'error',
    unsilenceable: true,
    summary: 'A silencer without a reason; under `strict` also one without `until` or `by`.',
    source: 'Language reference, Silencing a finding',
    options: [
      { name: 'signed', description: '1: a silencer also has to say until when and by whom', default: 0 },
    ],
  },
  *check({ map, option }) {
    const signed = option('signed') > 0;
    for (const silencer of map.silencers) yield* missingParts(silencer, signed);
  },
};

/** Whether a silencer has to say until when and by whom. */
export function isSignatureWanted(map: ResolvedMap, settings: Settings): boolean {
  return optionValue(silenceNoReason.meta, 'signed', map.profile, settings) > 0;
}

function* missingParts(silencer: Silencer, signed: boolean): Iterable<Report> {
  const missing: Phrase[] = [];
  if (signed && !silencer.until) missing.push(say`\`until DATE\``);
  if (signed && !silencer.by) missing.push(say`\`by NAME\``);
  if (!silencer.reason) missing.push(say`\`-- the reason\``);
  if (missing.length === 0) return;
  const codes = silencer.codes.map((code) => `\`${code.value}\``);
  const what = codes.length > 0 ? listed(codes) : say`a finding`;
  const effect = silencer.reason
    ? say`nobody is asked again`
    : say`nobody can judge it later, and it silences nothing`;
  yield {
    message: say`this comment silences ${what} without saying ${listed(missing)}, so that ${effect}; add it`,
    source: silencer.source,
    names: [],
  };
}
