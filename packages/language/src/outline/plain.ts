import { textValue } from '../mapping/text.ts';
import { BLOCKS, DECLARATIONS } from '../reading/forms.ts';
import { silencersOf } from '../reading/silencers.ts';
import { type Clause, type Outline, outlineOf, type Statement } from './outline.ts';

/**
 * A text in plan words: one fact a line, each with the thing that it is about. How the text is written, in what
 * order, and its comments do not show; undefined where it cannot be read as a map.
 */
export function plainFacts(text: string): string[] | undefined {
  const outline = outlineOf(text);
  return outline && factsOf(outline);
}

export function factsOf({ text, statements, restStart }: Outline): string[] {
  const sorted = statements
    .map((statement) => ({
      statement,
      rank: rankAmong(DECLARATIONS, statement),
      label: labelsOf(statement)[0] ?? '',
    }))
    .sort((a, b) => a.rank - b.rank || compare(a.label, b.label));
  const implied = impliedOrder(statements);
  const facts = sorted.flatMap(({ statement }) => {
    const [head = '', ...more] = linesOf(statement, '', text);
    return [head, ...(implied.get(statement) ?? []), ...more];
  });
  return [...facts, ...silencedIn(text.slice(restStart), 'map')];
}

/** What follows from the order of writing: where a layer lies, and which wave comes first. */
function impliedOrder(statements: readonly Statement[]): Map<Statement, string[]> {
  const implied = new Map<Statement, string[]>();
  const before = new Map<string, Statement>();
  for (const statement of statements) {
    const last = before.get(statement.type);
    before.set(statement.type, statement);
    if (last?.name === undefined) continue;
    const says = statement.type === 'Layer' ? 'above' : isImplicitWave(statement) ? 'after' : undefined;
    if (says) implied.set(statement, [`${labelsOf(statement)[0]}: ${says} ${last.name}`]);
  }
  return implied;
}

export function isImplicitWave({ type, head }: Statement): boolean {
  return type === 'Wave' && !head.some(({ feature }) => feature === 'after');
}

function linesOf(statement: Statement, prefix: string, text: string): string[] {
  const isDeclared = isDeclaration(statement);
  const isGate = statement.type === 'Gate';
  const labels = (isGate ? ['gate'] : labelsOf(statement)).map((label) => prefix + label);
  const lines = isDeclared ? [labels[0] + titleOf(statement)] : wholeLines(statement, prefix);
  const silenced = splitList(statement) ? prefix + statement.word : (labels[0] ?? '');
  lines.push(...silencedIn(text.slice(statement.leadStart, statement.start), silenced));
  for (const label of labels) {
    if (isDeclared)
      lines.push(...statement.head.filter(isAside).flatMap((clause) => clauseLines(clause, label)));
    lines.push(...blockLines(statement, `${label}: `, text));
    lines.push(...statement.tail.flatMap((clause) => clauseLines(clause, label)));
  }
  return lines;
}

function isDeclaration({ name, type }: Statement): boolean {
  return name !== undefined || type === 'MapHeader';
}

function titleOf({ head }: Statement): string {
  const title = head.find(({ feature }) => feature === 'title');
  return title ? ` ${said(title.words)}` : '';
}

/** What the head of a declaration says beside name and title. */
function isAside({ feature }: Clause): boolean {
  return feature !== 'key' && feature !== 'name' && feature !== 'title';
}

function clauseLines({ introduction, values, words, isList }: Clause, label: string): string[] {
  if (!isList) return [`${label}: ${said(words)}`];
  const lead = introduction.length > 0 ? `${said(introduction)} ` : '';
  return values.map((value) => `${label}: ${lead}${said(value.words)}`).sort(compare);
}

function blockLines({ block, word }: Statement, prefix: string, text: string): string[] {
  if (block === undefined) return [];
  const properties = BLOCKS[word]?.properties ?? {};
  const parts = block.statements.map((statement) => ({
    rank: isOrdered(statement) ? Number.MAX_SAFE_INTEGER : rankAmong(properties, statement),
    isOrdered: isOrdered(statement),
    lines: linesOf(statement, prefix, text),
  }));
  parts.sort(
    (a, b) => a.rank - b.rank || (a.isOrdered ? 0 : compare(a.lines.join('\n'), b.lines.join('\n'))),
  );
  const rest = silencedIn(text.slice(block.restStart, block.close), prefix.slice(0, -2));
  return [...parts.flatMap(({ lines }) => lines), ...rest];
}

const ordered: ReadonlySet<string> = new Set(['Pilot', 'Migrate', 'Retire', 'Task', 'RollbackStep']);

/** Whether its place among others of its kind says something. */
export function isOrdered({ type }: Statement): boolean {
  return ordered.has(type);
}

/** What a statement is called; one that holds for several things is called by each of them. */
export function labelsOf(statement: Statement): string[] {
  const { word, name, head, type } = statement;
  if (name !== undefined && type !== 'Import') return [`${word} ${name}`];
  if (type === 'MapHeader') return ['map'];
  const list = splitList(statement);
  if (list === undefined) return [joined(head)];
  const at = head.indexOf(list);
  return list.values
    .map((value) =>
      said([
        ...wordsOf(head.slice(0, at)),
        ...list.introduction,
        ...value.words,
        ...wordsOf(head.slice(at + 1)),
      ]),
    )
    .sort(compare);
}

function joined(head: readonly Clause[]): string {
  return said(wordsOf(head)).replaceAll(' ,', ',');
}

function wordsOf(clauses: readonly Clause[]): string[] {
  return clauses.flatMap(({ words }) => words);
}

/** In these the things belong together: they move at once, or are meant as a whole. */
const whole: ReadonlySet<string> = new Set([
  'Migrate',
  'Together',
  'Freeze',
  'ResidencyRequirement',
  'ImpactProperty',
  'Load',
]);

function splitList({ type, head }: Statement): Clause | undefined {
  const lists = head.filter(({ isList }) => isList);
  return lists.length === 1 && !whole.has(type) ? lists[0] : undefined;
}

function wholeLines(statement: Statement, prefix: string): string[] {
  const [key, value] = statement.head;
  const lines = statement.head.length === 2 && value ? spread(value) : undefined;
  if (key && lines) return lines.map((line) => `${prefix}${said(key.words)} | ${line}`);
  return labelsOf(statement).map((label) => prefix + label);
}

/** The lines of a long text. */
function spread({ words }: Clause): string[] | undefined {
  const written = words[0] ?? '';
  if (words.length !== 1 || !written.startsWith('"')) return undefined;
  const lines = textValue(written).split('\n');
  return lines.length > 1 ? lines : undefined;
}

function said(words: readonly string[]): string {
  return words
    .map((word) => (word.startsWith('"') ? `"${textValue(word).replaceAll('\n', ' ')}"` : word))
    .join(' ');
}

function silencedIn(lead: string, label: string): string[] {
  const { silencers } = silencersOf({ file: '', at: 0, text: lead });
  return silencers.flatMap(({ codes, until, by, reason }) => {
    const tail = [
      until && `until ${until.value}`,
      by && `by ${by.value}`,
      reason && `because ${reason.value}`,
    ];
    const more = tail.filter((part) => part !== undefined).map((part) => ` ${part}`);
    return codes.map(({ value }) => `${label}: silenced ${value}${more.join('')}`);
  });
}

function rankAmong(words: object, { word }: Statement): number {
  const rank = Object.keys(words).indexOf(word);
  return rank < 0 ? Number.MAX_SAFE_INTEGER - 1 : rank;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
