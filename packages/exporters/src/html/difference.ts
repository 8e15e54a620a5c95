import { type Change, changeLine, changesByWave, changeText } from '@migmap/core';
import { type Difference, differenceOf, xmlAttribute, xmlContent } from '@migmap/diagram';
import type { Drawn } from '../drawn.ts';
import type { Fact, Thing } from './page-data.ts';

/** A page that compares two states says of each thing what has changed of it. */
export function withChanges(
  things: ReadonlyMap<string, Thing>,
  difference: Difference,
): Record<string, Thing> {
  const facts = new Map<string, Fact[]>();
  for (const change of difference.changes) {
    for (const id of placesOf(change, difference)) {
      const known = facts.get(id) ?? [];
      const { sign } = changeLine(change);
      const text = `${sign} ${changeText(changeLine(change))}`;
      facts.set(id, [...known, { label: known.length === 0 ? 'What changes' : '', text }]);
    }
  }
  return Object.fromEntries(
    [...things].map(([id, thing]) => [id, { ...thing, facts: [...(facts.get(id) ?? []), ...thing.facts] }]),
  );
}

export function differenceIn({ map, options }: Pick<Drawn, 'map' | 'options'>): Difference | undefined {
  return options.compare && differenceOf(map, options.compare);
}

/** Changes by wave, each with its old and new values, and the thing that it is about. */
export function changeList(difference: Difference): string {
  const { older, newer, changes } = difference;
  if (changes.length === 0) return '<p>Nothing has changed.</p>';
  const groups = changesByWave({ changes }, older.map, newer).map(({ title, changes: own }) => {
    const items = own.map((change) => item(change, difference));
    return `<li><strong>${xmlContent(title)}</strong><ul>${items.join('')}</ul></li>`;
  });
  return `<ul>${groups.join('')}</ul>`;
}

function item(change: Change, difference: Difference): string {
  const { sign, words, values, note } = changeLine(change);
  const [id = ''] = placesOf(change, difference);
  const tail = values
    ? ` <del>${xmlContent(values.before || '—')}</del> → <ins>${xmlContent(values.after || '—')}</ins>`
    : '';
  const said = `${sign} ${xmlContent(words)}${tail}${note ? ` (${xmlContent(note)})` : ''}`;
  return `<li data-of="${xmlAttribute(id)}">${said}</li>`;
}

/** As the page names things: that of a dependency also as a line. */
function placesOf(change: Change, { aboutOf }: Difference): string[] {
  const refs = aboutOf(change);
  const [from, to] = refs.filter(({ sort }) => sort === 'service' || sort === 'bridge');
  const line = change.sort === 'dependency' && from && to ? [`edge/${from.name}/${to.name}`] : [];
  const isHeld = change.sort === 'dependency';
  return [...line, ...(isHeld ? refs.slice(0, 1) : refs).map(({ sort, name }) => `${sort}/${name}`)];
}
