import { type GroupMark, type Mark, type Picture, xmlAttribute, xmlContent } from '@migmap/diagram';

/** A picture as a list: what stands in what, each thing with all that the picture says of it. */
export function listOf(picture: Picture): string {
  const spoken = spokenIn(picture.marks);
  const places = new Map<string, string[]>();
  for (const { id, title, within } of picture.nodes) {
    const place = within ?? '';
    const words = spoken.get(id) ?? title;
    places.set(place, [...(places.get(place) ?? []), item(id, words)]);
  }
  const groups = [...places].map(([place, items]) => {
    const title = spoken.get(place) ?? titleOf(picture, place);
    return title === ''
      ? items.join('')
      : `<li><strong>${xmlContent(title)}</strong><ul>${items.join('')}</ul></li>`;
  });
  const lines = picture.edges.map(({ id, from, to }) => item(id, spoken.get(id) ?? `${from} → ${to}`));
  const edges = lines.length > 0 ? `<li><strong>Lines</strong><ul>${lines.join('')}</ul></li>` : '';
  return `<ul>${groups.join('')}${edges}</ul>`;
}

function item(id: string, words: string): string {
  return `<li data-of="${xmlAttribute(id)}">${xmlContent(words)}</li>`;
}

function titleOf({ nodes }: Picture, id: string): string {
  return nodes.find((node) => node.id === id)?.title ?? id.replace(/^[a-z]+\//, '');
}

function spokenIn(marks: readonly Mark[], found = new Map<string, string>()): Map<string, string> {
  for (const mark of marks) {
    if (mark.type !== 'group') continue;
    const { id, title, marks: inner }: GroupMark = mark;
    if (id !== undefined && title !== undefined) found.set(id, title);
    spokenIn(inner, found);
  }
  return found;
}
