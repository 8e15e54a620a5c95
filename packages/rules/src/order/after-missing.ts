import { type Fix, label, type ResolvedMap, say, type Wave } from '@migmap/core';
import { insert } from '../edits.ts';
import type { Rule } from '../rule.ts';

export const afterMissing: Rule = {
  meta: {
    code: 'order/after-missing',
    category: 'order',
    severity: 'error',
    fixable: true,
    summary: 'The first wave of a file does not say what it follows, in a map of several files.',
    source: 'Language reference, Declarations, wave',
  },
  *check({ map }) {
    if (map.map.files.length < 2) return;
    for (const { waves } of map.map.files) {
      const first = waves[0];
      if (!first || first.after.length > 0 || first.afterNone) continue;
      yield {
        message: say`Wave ${label(first)} is the first in its file and does not say which wave it follows. In a map of several
          files nothing stands before it, so it is walked as a track of its own. Write \`after\` and a wave, or \`after none\`.`,
        source: first.name.source,
        names: [first.name.value],
        wave: first.name.value,
        fixes: fixesOf(map, first),
      };
    }
  },
};

function fixesOf(map: ResolvedMap, wave: Wave): Fix[] {
  const before = lastWaveBefore(map, wave);
  return [...(before ? [before.name.value] : []), 'none'].map((name) => ({
    title: say`Write \`after ${name}\``,
    edits: [insert(wave.head.file, wave.head.end, ` after ${name}`)],
  }));
}

/** The wave that a reader of all files, imports first, has just read. */
function lastWaveBefore(map: ResolvedMap, wave: Wave): Wave | undefined {
  return map.waves[map.waves.indexOf(wave) - 1];
}
