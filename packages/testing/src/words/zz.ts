import { readFileSync } from 'node:fs';
import { finished, speaker } from '@migmap/core';
import { german } from '@migmap/language/words';
import { fixesOf, rules } from '@migmap/rules';
import { findings } from '../check.ts';
import { changeFindings } from '../check-change.ts';
import { fixableSamples } from '../fixable-samples.ts';
const speak = speaker(german);
for (const { meta: { code } } of rules) {
  const page = readFileSync(new URL(`../../../rules/src/${code}.md`, import.meta.url), 'utf8');
  const seen = new Set<string>();
  for (const { files, asOf } of fixableSamples(code, page)) {
    const [before = '', after = ''] = Object.values(files);
    const found = code.startsWith('diff/') ? changeFindings(before, after, { only: [code] }) : findings(files, { only: [code], ...(asOf === undefined ? {} : { asOf }) });
    for (const f of found.filter((f) => f.code === code)) {
      const lines = [speak(f.said), ...(f.related ?? []).map((r) => '   · ' + speak(r.message)), ...finished(fixesOf(f)).map((x) => '   ! ' + speak(x.title))];
      for (const l of lines) if (!seen.has(l)) { seen.add(l); console.log(l.startsWith(' ') ? l : `[${code}] ${l}`); }
    }
  }
}
