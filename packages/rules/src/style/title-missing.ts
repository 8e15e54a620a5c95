import { type Named, say } from '@migmap/core';
import { insert } from '../edits.ts';
import type { Report, Rule } from '../rule.ts';
import { sortWord } from '../sort-words.ts';
import { titleFrom } from '../titles.ts';

export const styleTitleMissing: Rule = {
  meta: {
    code: 'style/title-missing',
    category: 'style',
    severity: 'info',
    fixable: true,
    summary: 'What appears in pictures has a title.',
    source: 'Practice: pictures and reports are read by people who do not know the names',
  },
  *check({ map }) {
    const pictured = [map.layers, map.services, map.bridges, map.waves, map.risks, map.rollbacks, map.views];
    for (const list of pictured) {
      for (const thing of list) {
        if (!thing.title && thing.name && thing.name.value !== '') yield untitled(thing.sort, thing.name);
      }
    }
  },
};

function untitled(sort: Named['sort'], name: Named['name']): Report {
  const title = ` "${titleFrom(name.value)}"`;
  return {
    message: say`the ${sortWord(sort)} \`${name.value}\` has no title, and would stand under its bare name in pictures and reports; write one after the name`,
    source: name.source,
    names: [name.value],
    fixes: [{ title: say`Add the title${title}`, edits: [insert(name.source.file, name.source.end, title)] }],
  };
}
