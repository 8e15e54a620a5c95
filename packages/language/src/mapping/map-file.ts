import { compareSources, type MapFile, type Problem, positionAt, type SourceFile, say } from '@migmap/core';
import { emptyLists, type Fragment, type Lists } from './fragment.ts';

/** More slips than this say nothing that the first did not. */
const MOST_SLIPS = 100;

/** What all parts of a file say, in written order; `slips` are about the file as a whole. */
export function mapFile(
  file: SourceFile,
  fragments: readonly Fragment[],
  slips: readonly Problem[],
): MapFile {
  const lists = emptyLists();
  for (const { lists: more } of fragments) {
    for (const name in more) append(lists[name as keyof Lists], more[name as keyof Lists] ?? []);
  }
  const said = [...slips, ...fragments.flatMap((fragment) => fragment.slips)].slice(0, MOST_SLIPS);
  return {
    ...lists,
    file,
    silencers: withLines(file, lists.silencers),
    problems: [...said, ...lists.problems, ...lateImports(fragments)].sort(byPlace),
  };
}

function append(list: unknown[], more: readonly unknown[]): void {
  for (const one of more) list.push(one);
}

function byPlace(a: Problem, b: Problem): number {
  return compareSources(a.source, b.source);
}

/** Of several silencers, one above the other, all are about the first line below them. */
function withLines(file: SourceFile, silencers: MapFile['silencers']): MapFile['silencers'] {
  const lineOf = (silencer: MapFile['silencers'][number]): number =>
    positionAt(file, silencer.source.start).line;
  const lines = new Set(silencers.map(lineOf));
  return silencers.map((silencer) => {
    let line = lineOf(silencer) + 1;
    while (lines.has(line)) line++;
    return { ...silencer, line };
  });
}

/** An import may stand lower down and still counts, but a reader looks for it at the top. */
function lateImports(fragments: readonly Fragment[]): Problem[] {
  const late: Problem[] = [];
  let isTop = true;
  for (const { importPlaces, importsOnTop, declares } of fragments) {
    for (const source of importPlaces.slice(isTop ? importsOnTop : 0)) late.push({ ...LATE, source });
    if (declares) isTop = false;
  }
  return late;
}

const LATE = {
  code: 'syntax/parse',
  message: say`imports stand at the top of the file, before all else`,
};

/** A file of which nothing could be read. */
export function emptyMapFile(file: SourceFile): MapFile {
  return { ...emptyLists(), file };
}
