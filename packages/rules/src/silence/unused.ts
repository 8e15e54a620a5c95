import { NOTHING_SAID, type Phrase, type ResolvedMap, type Silencer, say } from '@migmap/core';
import { remove, removeItem } from '../edits.ts';
import type { IdleSilencer, Report, Rule } from '../rule.ts';

export const silenceUnused: Rule = {
  meta: {
    code: 'silence/unused',
    category: 'silence',
    severity: 'warning',
    unsilenceable: true,
    fixable: true,
    afterSilencing: true,
    summary: 'A silencer that silences nothing.',
    source: 'Language reference, Silencing a finding',
  },
  *check({ map, idleSilencers }) {
    for (const idle of idleSilencers) yield unusedSilencer(map, idle);
    // One without a reason as well is `silence/no-reason`.
    for (const silencer of map.silencers)
      if (silencer.codes.length === 0 && silencer.reason) yield namingNoRule(map, silencer);
  },
};

function namingNoRule(map: ResolvedMap, silencer: Silencer): Report {
  return {
    message: say`this comment names no rule, so that it silences nothing; write the code of one before \`--\`, or remove it`,
    source: silencer.source,
    names: [],
    fixes: [{ title: say`Remove the silencer`, edits: [remove(map, silencer.source)] }],
  };
}

function unusedSilencer(map: ResolvedMap, { silencer, code, why, near }: IdleSilencer): Report {
  const index = silencer.codes.indexOf(code);
  const alone = silencer.codes.length === 1;
  const removal = alone ? remove(map, silencer.source) : removeItem(silencer.codes, index);
  const renaming = near.map((name) => ({
    title: say`Change to \`${name}\``,
    edits: [{ source: code.source, text: name }],
  }));
  return {
    message: say`${reason(code.value, why, near)}; remove it`,
    source: code.source,
    names: [],
    fixes: [...renaming, { title: say`Remove the silencer`, edits: [removal], safe: why !== 'no-such-rule' }],
  };
}

function reason(code: string, why: IdleSilencer['why'], near: readonly string[]): Phrase {
  if (why === 'unsilenceable') return say`\`${code}\` cannot be silenced, so this has no effect`;
  if (why === 'nothing-found')
    return say`there is no finding of \`${code}\` on the next line, so this would hide the next one`;
  return say`no rule is called \`${code}\`${near[0] ? say`, but there is \`${near[0]}\`` : NOTHING_SAID}, so this has no effect`;
}
