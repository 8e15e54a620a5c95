import type { Import, See } from '@migmap/core';
import { blocksOf } from '@migmap/rules';
import type { DocumentLink, Position, Range } from 'vscode-languageserver-types';
import { resolvePath } from '../workspace/uris.ts';
import type { Snapshot } from './snapshot.ts';

/** Imports lead to their files, `see` to an address or to a file beside this one. */
export function documentLinks(snapshot: Snapshot): DocumentLink[] {
  const { file } = snapshot;
  const imports = file.imports.flatMap((one) => importLink(snapshot, one) ?? []);
  const links = [...blocksOf(file)].flatMap(({ see }) => see.flatMap((one) => seeLink(snapshot, one) ?? []));
  return [...imports, ...links].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function importLink(snapshot: Snapshot, { path, uri }: Import): DocumentLink | undefined {
  const target = uri ?? resolvePath(snapshot.uri, path.value);
  if (target === undefined) return undefined;
  return { range: inner(snapshot, path), target: snapshot.clientUri(target) };
}

function seeLink(snapshot: Snapshot, { target, title }: See): DocumentLink | undefined {
  const address = addressOf(snapshot, target.value);
  if (address === undefined) return undefined;
  return {
    range: inner(snapshot, target),
    target: address,
    ...(title ? { tooltip: title.value } : {}),
  };
}

/** Addresses that have a scheme of the web or of mail; a plan may come from anywhere, so it starts nothing else. */
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;

function addressOf(snapshot: Snapshot, target: string): string | undefined {
  if (ADDRESS.test(target)) return target;
  const link = linkedFile(target);
  const uri = link && resolvePath(snapshot.uri, link.path);
  return uri && snapshot.clientUri(uri) + link.anchor;
}

/** What looks like a file: `PLAN-12` is the number of a ticket and leads nowhere. */
const FILE = /^((?:\.\.?\/)[^#]*|[^#]*\.[A-Za-z][A-Za-z0-9]*)(#.*)?$/;

/** The file that a `see` names, with the place in it; undefined where it names none. */
export function linkedFile(target: string): { readonly path: string; readonly anchor: string } | undefined {
  const [, path, anchor = ''] = FILE.exec(target) ?? [];
  return path === undefined ? undefined : { path, anchor };
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Without the quotes. */
function inner(snapshot: Snapshot, { source }: See['target']): Range {
  const written = snapshot.text.slice(source.start, source.end);
  const quotes = /^("""|"?)[\s\S]*?("""|"?)$/.exec(written);
  const [before = '', after = ''] = quotes?.slice(1) ?? [];
  return snapshot.rangeOf({ ...source, start: source.start + before.length, end: source.end - after.length });
}
