import { label, type Phrase, say } from '@migmap/core';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';

export const backupNot321: Rule = {
  meta: {
    code: 'backup/not-3-2-1',
    category: 'backup',
    severity: 'warning',
    summary: 'Fewer than three copies, two media or one copy off site.',
    source: 'Practice: the 3-2-1 rule of backups',
    options: [
      { name: 'copies', description: 'copies at least', default: 3 },
      { name: 'media', description: 'sorts of media at least', default: 2 },
      { name: 'offsite', description: 'copies off site at least', default: 1 },
    ],
  },
  *check({ map, option }) {
    for (const backup of map.backups) {
      const written = backup.copies;
      if (!written) continue;
      const short = [
        ...shortage(written.copies, option('copies'), (has, least) => say`${has} copies (at least ${least})`),
        ...shortage(written.media, option('media'), (has, least) => say`${has} media (at least ${least})`),
        ...shortage(
          written.offsite,
          option('offsite'),
          (has, least) => say`${has} off site (at least ${least})`,
        ),
      ];
      if (short.length === 0) continue;
      yield {
        message: say`${label(backup)} has ${listed(short)}: one fire, one fault of a sort of disk or one attack could take all
          of them. Keep three copies, on two media, one of them off site.`,
        source: written.source,
        names: [backup.name.value],
      };
    }
  },
};

/** What is not said is not judged. */
function shortage(
  count: number | undefined,
  wanted: number,
  words: (has: number, least: number) => Phrase,
): Phrase[] {
  return count === undefined || count >= wanted ? [] : [words(count, wanted)];
}
