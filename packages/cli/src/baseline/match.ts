import { type Finding, fingerprints, type Rule, type Settings, type Suppression } from '@migmap/rules';
import type { CheckedMap } from '../report.ts';
import { type Entry, matchKey } from './entry.ts';

/** What has to be known of the rules; handed in, so that this part need not have its own copy of them. */
export interface RuleBook {
  ruleOf(code: string): Rule | undefined;
  mayRun(rule: Rule, settings: Settings): boolean;
}

/** A map with an entry for each of its findings that a baseline may hold. */
export interface Matched {
  readonly checked: CheckedMap;
  /** The first file of the map. */
  readonly map: string;
  /** All its files. */
  readonly files: readonly string[];
  readonly entries: ReadonlyMap<Finding, Entry>;
}

/** Makes the entries that findings of a map would have. What is silenced needs none, and ✕ cannot have one. */
export function matched(checked: CheckedMap, pathOf: (uri: string) => string, book: RuleBook): Matched {
  const files = checked.map.map.files.map(({ file }) => file);
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const map = pathOf(files.at(-1)?.uri ?? '');
  const { findings } = checked.result;
  const prints = fingerprints(findings, (uri) => texts.get(uri));
  const entries = new Map<Finding, Entry>();
  for (const [index, finding] of findings.entries()) {
    const { code, names, source } = finding;
    if (isSilenced(finding) || isFirm(code, book)) continue;
    entries.set(finding, { map, file: pathOf(source.file), code, names, fingerprint: prints[index] ?? '' });
  }
  return { checked, map, files: files.map(({ uri }) => pathOf(uri)), entries };
}

/** By the author; what a baseline keeps from counting is what it is made of. */
function isSilenced({ suppressed }: Finding): boolean {
  return suppressed !== undefined && suppressed.kind !== 'baseline';
}

export function isFirm(code: string, { ruleOf }: RuleBook): boolean {
  return ruleOf(code)?.meta.unsilenceable === true;
}

/** The map with its known findings marked, so that they do not count. */
export function marked({ checked, entries }: Matched, known: ReadonlySet<string>): CheckedMap {
  const findings = checked.result.findings.map((finding) => {
    const entry = entries.get(finding);
    return entry && known.has(matchKey(entry)) ? withSuppression(finding) : finding;
  });
  return { ...checked, result: { ...checked.result, findings } };
}

export interface Surroundings {
  readonly book: RuleBook;
  /** Whether a file is still on the disk. */
  isThere(file: string): boolean;
}

/** Entries that are no longer needed: their map was judged as a whole, and they are not among its findings. */
export function staleEntries(
  entries: readonly Entry[],
  maps: readonly Matched[],
  { book, isThere }: Surroundings,
): Entry[] {
  const found = new Map(maps.map(({ map, entries: own }) => [map, keysOf(own)]));
  return entries.filter((entry) => {
    const judges = maps.filter(({ map, files }) => map === entry.map || files.includes(entry.map));
    if (judges.length === 0) return !isThere(entry.map);
    if (!judges.every(({ checked }) => isJudged(entry.code, checked, book))) return false;
    return !judges.some(({ map }) => found.get(map)?.has(matchKey(entry)));
  });
}

/** Copied by its properties: its fixes are made when first asked for, and that is not yet. */
function withSuppression(finding: Finding): Finding {
  const suppressed: Suppression = { reason: 'in the baseline', kind: 'baseline' };
  const properties = Object.getOwnPropertyDescriptors(finding);
  return Object.defineProperties({ suppressed } as Finding, properties);
}

function keysOf(entries: ReadonlyMap<Finding, Entry>): Set<string> {
  return new Set([...entries.values()].map(matchKey));
}

/** Whether a check of a map would have come upon all findings of a code. */
function isJudged(code: string, { result, settings = {} }: CheckedMap, book: RuleBook): boolean {
  const rule = book.ruleOf(code);
  if (rule === undefined) return true;
  if (!book.mayRun(rule, settings) || result.faults.some((fault) => fault.code === code)) return false;
  return !result.findings.some((finding) => hidesOthers(finding, book));
}

/** Where text could not be read, what it says is not judged. */
function hidesOthers({ code }: Finding, book: RuleBook): boolean {
  return /^(syntax|reference)\//.test(code) && isFirm(code, book);
}
