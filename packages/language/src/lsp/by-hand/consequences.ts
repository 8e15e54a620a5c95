import { resolve, type Steps, type TextEdit, walk } from '@migmap/core';
import { type CheckResult, checking, editText, type Finding } from '@migmap/rules';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import { mapWith } from '../../workspace/map-with.ts';

/** What a change does to what the rules say. */
export interface Consequences {
  /** Not found before, or not as grave. */
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** Judges maps as they would be after edits; others get their turn while it does. */
export async function consequencesOf(
  maps: readonly LoadedMap[],
  edits: readonly TextEdit[],
  breathe: () => Promise<void>,
): Promise<Consequences> {
  const added: Finding[] = [];
  const gone: Finding[] = [];
  for (const map of maps) {
    const before = await finished(map.judging(), breathe);
    const after = await finished(judgingWith(map, edits), breathe);
    added.push(...without(counting(after), counting(before)));
    gone.push(...without(counting(before), counting(after)));
  }
  return { added: eachOnce(added), gone: eachOnce(gone) };
}

/** The texts of a map's files that edits change. */
export function textsWith({ map }: LoadedMap, edits: readonly TextEdit[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { file } of map.files) {
    const own = edits.filter(({ source }) => source.file === file.uri);
    if (own.length > 0) texts.set(file.uri, editText(file.text, own));
  }
  return texts;
}

function judgingWith(map: LoadedMap, edits: readonly TextEdit[]): Steps<CheckResult> {
  const resolved = resolve(mapWith(map, textsWith(map, edits)));
  return checking(resolved, () => walk(resolved), map.settings);
}

async function finished<T>(steps: Steps<T>, breathe: () => Promise<void>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await breathe();
  }
}

function counting({ findings }: CheckResult): Finding[] {
  return findings.filter(({ suppressed }) => !suppressed);
}

/** A finding is the same wherever it stands and shows, as long as it is about the same and as grave. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(traitOf(other), (left.get(traitOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const known = left.get(traitOf(finding)) ?? 0;
    left.set(traitOf(finding), known - 1);
    return known <= 0;
  });
}

function traitOf({ code, severity, names, instance }: Finding): string {
  return JSON.stringify([code, severity, names, instance]);
}

/** Two maps may say the same of a file that they share. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify([one.code, one.message]), one])).values()];
}
