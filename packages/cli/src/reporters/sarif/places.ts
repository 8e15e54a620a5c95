import type { Place } from '../../places.ts';

/** What stands for the folder that paths start from; whoever reads the report knows where it is. */
export const root = '%SRCROOT%';

/** A file below the folder by its path, so that the report is the same on every machine; another by its address. */
export function fileAt({ file, uri }: Pick<Place, 'file' | 'uri'>): object {
  const isBelow = !/^(\.\.(\/|$)|\/|[A-Za-z]:)/.test(file);
  if (!isBelow) return { uri };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

/** A place in a file; of a file that could not be read, only the file. */
export function physicalLocation(place: Place): object {
  const artifactLocation = fileAt(place);
  return place.source === undefined ? { artifactLocation } : { artifactLocation, region: regionOf(place) };
}

/** From 1; the end is the column after the last character. */
export function regionOf({ range: { start, end } }: Place): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
