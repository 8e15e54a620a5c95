import { phraseOf } from '@migmap/core';
import { type ConfigProblem, configProblem, type JsonNode } from '@migmap/rules';
import { placed } from '../json/placed.ts';
import { type JsonRead, readJson } from '../json/read-json.ts';
import { BadInput } from '../wrong-use.ts';
import { compareEntries, type Entry } from './entry.ts';

const VERSION = 1;

/** Reads a baseline; undefined where there is none. One that cannot be trusted as a whole is refused. */
export function readBaseline(path: string, cwd: string): Entry[] | undefined {
  const read = readJson(path);
  if (read === undefined) return undefined;
  const problems: ConfigProblem[] = [...read.problems];
  const entries = read.tree === undefined ? [] : entriesIn(read.tree, read, problems);
  const [first] = problems;
  if (first === undefined) return entries;
  const more = problems.length > 1 ? ` More like it: ${problems.length - 1}.` : '';
  throw new BadInput(`${placed(first, new Map([[read.source.uri, read.source]]), cwd)}${more} ${wayOut}`);
}

const wayOut = 'Mend this baseline, or delete it and make it anew with --update-baseline.';

/** One entry a line, in order: two people who change it seldom meet, and a difference reads well. */
export function baselineText(entries: readonly Entry[]): string {
  const lines = [...entries].sort(compareEntries).map((entry) => `    ${entryText(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

function entryText({ map, file, code, names, fingerprint }: Entry): string {
  const listed = `[${names.map((name) => JSON.stringify(name)).join(', ')}]`;
  const members = [
    `"map": ${JSON.stringify(map)}`,
    `"file": ${JSON.stringify(file)}`,
    `"code": ${JSON.stringify(code)}`,
    `"names": ${listed}`,
    `"fingerprint": ${JSON.stringify(fingerprint)}`,
  ];
  return `{ ${members.join(', ')} }`;
}

function entriesIn(tree: JsonNode, { source }: JsonRead, problems: ConfigProblem[]): Entry[] {
  const object = (node: JsonNode, message: string): void => {
    const { offset, length } = node;
    problems.push(
      configProblem(phraseOf(message), { file: source.uri, start: offset, end: offset + length }),
    );
  };
  const version = memberOf(tree, 'version');
  const findings = memberOf(tree, 'findings');
  if (version === undefined || findings?.type !== 'array') {
    object(tree, 'This is no baseline: it has no “version” and no list of “findings”.');
    return [];
  }
  if (version.value !== VERSION) {
    object(
      version,
      `This baseline has the version ${version.value}, and this migmap reads version ${VERSION}.`,
    );
    return [];
  }
  return (findings.children ?? []).flatMap((node) => {
    const entry = entryOf(node);
    if (entry === undefined) object(node, 'An entry has “map”, “file”, “code”, “names” and “fingerprint”.');
    return entry ?? [];
  });
}

function entryOf(node: JsonNode): Entry | undefined {
  const text = (name: string): string | undefined => {
    const member = memberOf(node, name);
    return member?.type === 'string' ? String(member.value) : undefined;
  };
  const [map, file, code, fingerprint] = [text('map'), text('file'), text('code'), text('fingerprint')];
  const names = memberOf(node, 'names');
  if (map === undefined || file === undefined || code === undefined || fingerprint === undefined)
    return undefined;
  if (names?.type !== 'array') return undefined;
  return { map, file, code, fingerprint, names: (names.children ?? []).map(({ value }) => String(value)) };
}

function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  const property = node.type === 'object' ? node.children : undefined;
  return property?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
}
