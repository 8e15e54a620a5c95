import { type Import, type MapFile, type Phrase, type Problem, say } from '@migmap/core';
import { isInside, resolvePath } from './uris.ts';

/** The file with its imports led to their files, as far as they may lead anywhere. */
export function leadImports(file: MapFile, root: string): MapFile {
  if (file.imports.length === 0) return file;
  const problems: Problem[] = [];
  const imports = file.imports.map((one) => leadImport(file, one, root, problems));
  return { ...file, imports, problems: [...file.problems, ...problems] };
}

function leadImport(file: MapFile, one: Import, root: string, problems: Problem[]): Import {
  const path = one.path.value;
  const objection = (code: string, message: Phrase): Import => {
    problems.push({ code, source: one.path.source, message });
    return one;
  };
  const uri = resolvePath(file.file.uri, path);
  if (uri === undefined) return objection('reference/import-outside-root', notRelative(path));
  if (!isInside(uri, root)) return objection('reference/import-outside-root', outside(path));
  if (!uri.endsWith('.migmap'))
    return objection(
      'reference/import-missing',
      say`an import names a file that ends in \`.migmap\`; "${path}" does not`,
    );
  if (uri === file.file.uri)
    return objection(
      'reference/import-missing',
      say`the file imports itself; take the import out, or name the file that was meant`,
    );
  return { ...one, uri };
}

function notRelative(path: string): Phrase {
  return say`an import is a path relative to this file, with \`/\` between its parts; "${path}" is none`;
}

function outside(path: string): Phrase {
  return say`"${path}" leads out of the root; move the file inside, or check with a root further up`;
}

/** The file with a problem on each import that leads to no file; those no longer lead anywhere. */
export function withoutMissing(file: MapFile, exists: (uri: string) => boolean): MapFile {
  if (file.imports.every((one) => one.uri === undefined || exists(one.uri))) return file;
  const problems: Problem[] = [];
  const imports = file.imports.map((one) => {
    if (one.uri === undefined || exists(one.uri)) return one;
    const message = say`there is no file "${one.path.value}" to import; correct the path, which starts at the folder of this file`;
    problems.push({ code: 'reference/import-missing', source: one.path.source, message });
    return { path: one.path };
  });
  return { ...file, imports, problems: [...file.problems, ...problems] };
}
