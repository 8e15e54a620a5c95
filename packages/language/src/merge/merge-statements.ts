import { contentOf, type Within } from '../outline/match.ts';
import type { Block, Statement } from '../outline/outline.ts';
import { isImplicitWave, labelsOf } from '../outline/plain.ts';
import type { Contest } from './contested.ts';
import { essenceOf } from './essence.ts';
import { type MergedHead, mergeHead } from './merge-head.ts';
import type { Conflict, Versions } from './merge-texts.ts';
import { brokenOrder, inOrder, type StatementVersions, type Triple } from './sequence.ts';
import { mergeTrivia } from './trivia.ts';
import type { Writer } from './writer.ts';

/** A merge under way. */
export interface Merging {
  readonly texts: Versions;
  readonly writer: Writer;
  readonly conflicts: Conflict[];
  readonly contested: ReadonlyMap<Statement, Contest>;
}

/** Merges the statements of a file or a block, and writes what comes of it. */
export function mergeStatements(
  versions: StatementVersions,
  path: string,
  merging: Merging,
  within?: Within,
): void {
  const order = inOrder(versions, within);
  const sort = brokenOrder(order, versions);
  if (sort !== undefined) {
    writeWhole(versions, merging);
    merging.conflicts.push({ fact: `${path || 'map: '}order of the ${sort}`, ...orders(versions, sort) });
    return;
  }
  for (const [index, triple] of order.entries()) {
    const before = order.slice(0, index).findLast(({ ours, theirs }) => (ours ?? theirs)?.type === 'Wave');
    if (isPushedAside(triple, before)) writeApart(triple, path, merging);
    else mergeTriple(triple, path, merging);
  }
}

/** Two waves put into one place: the second would follow the first, which nobody said. */
function isPushedAside({ base, ours, theirs }: Triple, before: Triple | undefined): boolean {
  if (base || ours || !theirs || !isImplicitWave(theirs)) return false;
  return before !== undefined && !before.base && !before.theirs;
}

function writeApart({ theirs }: Triple, path: string, { texts, writer, conflicts }: Merging): void {
  if (theirs === undefined) return;
  writer.conflict(leadOf(theirs, texts.theirs), '', coreOf(theirs, texts.theirs));
  conflicts.push({
    fact: `${path}${labelOf(theirs)}: after`,
    ours: 'another wave stands before it',
    theirs: 'the wave written before it',
  });
}

function writeWhole({ ours, theirs }: StatementVersions, { texts, writer }: Merging): void {
  const all = (statements: readonly Statement[], text: string): string =>
    text.slice(statements[0]?.start ?? 0, statements.at(-1)?.trailEnd ?? 0);
  const [first] = ours;
  writer.conflict(first ? leadOf(first, texts.ours) : '', all(ours, texts.ours), all(theirs, texts.theirs));
}

function orders({ ours, theirs }: StatementVersions, sort: string): Pick<Conflict, 'ours' | 'theirs'> {
  const types = { waves: ['Wave'], layers: ['Layer'], tasks: ['Task'] }[sort] ?? [
    'Pilot',
    'Migrate',
    'Retire',
    'RollbackStep',
  ];
  const named = (statements: readonly Statement[]): string =>
    statements
      .filter(({ type }) => types.includes(type))
      .map(labelOf)
      .join(', ');
  return { ours: named(ours), theirs: named(theirs) };
}

function mergeTriple(triple: Triple, path: string, merging: Merging): void {
  const { base, ours, theirs } = triple;
  const left = ours ?? theirs;
  if (ours && theirs) mergeBoth({ base, ours, theirs }, path, merging);
  else if (left) mergeOne(left, triple, path, merging);
}

/** What one side has alone was added there, or removed by the other. */
function mergeOne(left: Statement, triple: Triple, path: string, merging: Merging): void {
  const { base, ours } = triple;
  const { texts, writer, conflicts } = merging;
  const text = ours ? texts.ours : texts.theirs;
  const contest = merging.contested.get(left) ?? contestWithin(left, merging);
  if (base === undefined && contest === undefined) {
    writer.add(text.slice(left.leadStart, left.trailEnd));
  } else if (base === undefined || contentOf(base) !== contentOf(left)) {
    const core = coreOf(left, text);
    writer.conflict(leadOf(left, text), ours ? core : '', ours ? '' : core);
    conflicts.push(contest ? contestOf(contest) : oneSided(triple, path));
  }
}

function contestWithin({ block }: Statement, { contested }: Merging): Contest | undefined {
  const inside = block?.statements.flatMap((step) => contested.get(step) ?? []) ?? [];
  return inside[0];
}

function contestOf({ step, ours, theirs }: Contest): Conflict {
  return { fact: `${step}: wave`, ours, theirs };
}

function oneSided({ base, ours, theirs }: Triple, path: string): Conflict {
  const said = (statement: Statement | undefined): string | undefined => statement && headOf(statement);
  return { fact: path + labelOf(base ?? ours ?? theirs), ours: said(ours), theirs: said(theirs) };
}

function mergeBoth(both: Both, path: string, merging: Merging): void {
  const unchanged = unmixed(both, merging);
  if (unchanged === undefined) mergeInside(both, path, merging);
  else merging.writer.add(unchanged);
}

/** A side that has changed nothing leaves the word to the other, and where it has moved things, their place. */
function unmixed(both: Both, merging: Merging): string | undefined {
  const { texts } = merging;
  const written = pieces(both, texts, (each, text) => text.slice(each.leadStart, each.trailEnd));
  // Most of a map is as it was, to the letter.
  if (both.base && written.ours === written.theirs) return written.ours;
  const isContested = contestWithin(both.ours, merging) ?? contestWithin(both.theirs, merging);
  if (both.base && !isContested && written.ours === written.base) return written.theirs;
  if (both.base && !isContested && written.theirs === written.base) return written.ours;
  const cores = pieces(both, texts, coreOf);
  const lead = mergeTrivia(pieces(both, texts, leadOf));
  const [our, their] = [essenceOf(written.ours), essenceOf(written.theirs)];
  const was = both.base && essenceOf(written.base);
  if (our === their) return lead + (cores.ours === cores.base ? cores.theirs : cores.ours);
  if (isContested) return undefined;
  // Where a side has only laid out a block anew, what the other has changed in it is put into the new layout.
  const hasBlocks = both.ours.block !== undefined && both.theirs.block !== undefined;
  if (their === was && !(hasBlocks && cores.theirs !== cores.base)) return lead + cores.ours;
  return our === was && !(hasBlocks && cores.ours !== cores.base) ? lead + cores.theirs : undefined;
}

interface Both extends Triple {
  readonly ours: Statement;
  readonly theirs: Statement;
}

function mergeInside(both: Both, path: string, merging: Merging): void {
  const { writer, texts } = merging;
  const { ours, theirs } = both;
  const lead = mergeTrivia(pieces(both, texts, leadOf));
  const head = mergeClauses(both, 'head', texts);
  const tail = mergeClauses(both, 'tail', texts);
  tellClash([head, tail], both, path, merging);
  const canPart = ours.block !== undefined && theirs.block !== undefined;
  if ('contradiction' in tail || ('contradiction' in head && !canPart)) {
    writer.conflict(lead, coreOf(ours, texts.ours), coreOf(theirs, texts.theirs));
    return;
  }
  if ('text' in head) writer.add(lead + head.text);
  else writer.conflict(lead, upToBlock(ours, texts.ours), upToBlock(theirs, texts.theirs));
  if (keepsBlock(both)) mergeBlocks(both, 'text' in head ? ' {' : '', path, merging);
  if (tail.text !== '') writer.add(` ${tail.text}`);
  writer.add(mergeTrail(pieces(both, texts, (each, text) => text.slice(each.end, each.trailEnd))));
}

/** Braces that one side has taken away stay away, unless the other has put something new between them. */
function keepsBlock({ base, ours, theirs }: Both): boolean {
  const left = ours.block ?? theirs.block;
  if (left === undefined || (ours.block && theirs.block) || base?.block === undefined)
    return left !== undefined;
  const was = base.block.statements.map(contentOf);
  return left.statements.some((statement) => !was.includes(contentOf(statement)));
}

function mergeClauses({ base, ours, theirs }: Both, part: 'head' | 'tail', texts: Versions): MergedHead {
  return mergeHead({
    texts,
    type: ours.type,
    base: base?.[part] ?? [],
    ours: ours[part],
    theirs: theirs[part],
  });
}

function tellClash(
  parts: readonly MergedHead[],
  { base, ours }: Both,
  path: string,
  { conflicts }: Merging,
): void {
  for (const part of parts) {
    if (!('contradiction' in part)) continue;
    const { feature, ...sides } = part.contradiction;
    const isDeclaration = ours.name !== undefined || ours.type === 'MapHeader';
    const whole = labelOf(base ?? ours);
    const fact = isDeclaration ? `${whole}: ${words[feature] ?? feature}` : ours.block ? whole : ours.word;
    conflicts.push({ fact: path + fact, ...sides });
  }
}

/** How the language says what the grammar calls otherwise. */
const words: Readonly<Record<string, string>> = { layer: 'in', wave: 'in' };

function mergeBlocks(both: Both, opening: string, path: string, merging: Merging): void {
  const { writer, texts } = merging;
  const { base, ours, theirs } = both;
  const [inBase, inOurs, inTheirs] = [base?.block, ours.block, theirs.block];
  const inside = (block: Block | undefined, text: string): string =>
    block ? text.slice(block.open + 1, block.inside) : '';
  const trail = mergeTrail({
    base: inside(inBase, texts.base),
    ours: inside(inOurs, texts.ours),
    theirs: inside(inTheirs, texts.theirs),
  });
  writer.add(opening + trail);
  const statements = {
    base: inBase?.statements ?? [],
    ours: inOurs?.statements ?? [],
    theirs: inTheirs?.statements ?? [],
  };
  mergeStatements(statements, `${path}${labelOf(ours)}: `, merging, ours.word);
  const rest = (block: Block | undefined, text: string): string =>
    block ? text.slice(block.restStart, block.close) : '';
  const ends = {
    base: rest(inBase, texts.base),
    ours: rest(inOurs, texts.ours),
    theirs: rest(inTheirs, texts.theirs),
  };
  writer.add(`${mergeTrivia(inOurs ? ends : { ...ends, ours: ends.theirs })}}`);
}

function mergeTrail({ base, ours, theirs }: Versions): string {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base || ours === '') return theirs;
  return theirs === '' ? ours : `${ours}\n${theirs.trimStart()}`;
}

function pieces(
  { base, ours, theirs }: Both,
  texts: Versions,
  piece: (statement: Statement, text: string) => string,
): Versions {
  const was = base ? piece(base, texts.base) : '';
  return { base: was, ours: piece(ours, texts.ours), theirs: piece(theirs, texts.theirs) };
}

function leadOf({ leadStart, start }: Statement, text: string): string {
  return text.slice(leadStart, start);
}

function coreOf({ start, trailEnd }: Statement, text: string): string {
  return text.slice(start, trailEnd);
}

/** The head of a statement with the brace that opens its block, and a comment that follows there. */
function upToBlock({ start, end, block }: Statement, text: string): string {
  return text.slice(start, block ? block.inside : end);
}

function labelOf(statement: Statement | undefined): string {
  return statement ? (labelsOf(statement)[0] ?? statement.word) : '';
}

function headOf({ head, tail }: Statement): string {
  return [...head, ...tail].map((clause) => clause.words.join(' ').replaceAll(' ,', ',')).join(' ');
}
