import { BLOCKS, type BlockForm, DECLARATIONS } from '../reading/forms.ts';
import { declarationAround, declarationParts, type ScannedToken, scan, type TextPart } from './scan.ts';

/** A declaration or a statement as it is written so far: its words, and its block with the statements in it. */
export interface Statement {
  /** The word that opens it. */
  readonly keyword: ScannedToken;
  /** All its tokens, those in its block apart. */
  readonly tokens: readonly ScannedToken[];
  readonly block?: StatementBlock;
  readonly start: number;
  /** Behind its last token or its closing brace. */
  readonly end: number;
}

export interface StatementBlock {
  /** What may stand in it; undefined where nothing may. */
  readonly form: BlockForm | undefined;
  /** The offsets of its braces; the closing one may not be written yet. */
  readonly open: number;
  readonly close?: number;
  readonly statements: readonly Statement[];
}

/** Statements, and what is commented out between them. */
export interface Written {
  readonly statements: readonly Statement[];
  readonly comments: readonly ScannedToken[];
}

/** The declaration around an offset, with everything in it, and what is commented out there. */
export function statementsAround(text: string, offset: number): Written {
  return statementsOf(text, declarationAround(text, offset, isDeclaration));
}

/** All declarations of a text, or those that touch a part of it; one that is half-written does not swallow others. */
export function statementsIn(text: string, within: TextPart = { start: 0, end: text.length }): Written {
  const parts = declarationParts(text, isDeclaration)
    .filter(({ start, end }) => start <= within.end && end >= within.start)
    .map((part) => statementsOf(text, part));
  return {
    statements: parts.flatMap(({ statements }) => statements),
    comments: parts.flatMap(({ comments }) => comments),
  };
}

/** Whether a word begins something at the top level. */
export function isDeclaration(word: string): boolean {
  return Object.hasOwn(DECLARATIONS, word);
}

function statementsOf(text: string, { start, end }: TextPart): Written {
  const all = scan(text, start, end);
  const tokens = all.filter(({ kind }) => kind !== 'comment');
  const statements = new Cutter(tokens).statements(DECLARATIONS);
  return { statements, comments: all.filter(({ kind }) => kind === 'comment') };
}

type Forms = Readonly<Record<string, string>>;
type Draft = { tokens: ScannedToken[]; block?: StatementBlock; readonly form: string | undefined };

/** Goes over tokens once, block by block. */
class Cutter {
  readonly #tokens: readonly ScannedToken[];
  #at = 0;

  constructor(tokens: readonly ScannedToken[]) {
    this.#tokens = tokens;
  }

  /** The statements up to the brace that closes the block, or to the end. */
  statements(forms: Forms): Statement[] {
    const drafts: Draft[] = [];
    for (let token = this.#tokens[this.#at]; token; token = this.#tokens[this.#at]) {
      if (token.text === '}' && forms !== DECLARATIONS) break;
      this.#at++;
      const current = drafts.at(-1);
      if (token.text === '{' && current) current.block = this.#block(token, current);
      else if (!current || opensStatement(token, current, forms)) {
        drafts.push({
          tokens: [token],
          form: Object.hasOwn(forms, token.text) ? forms[token.text] : undefined,
        });
      } else current.tokens.push(token);
    }
    return drafts.map(statementOf);
  }

  #block(brace: ScannedToken, { tokens }: Draft): StatementBlock {
    const keyword = tokens[0]?.text ?? '';
    const form = Object.hasOwn(BLOCKS, keyword) ? BLOCKS[keyword] : undefined;
    const statements = this.statements(form?.properties ?? {});
    const closing = this.#tokens[this.#at];
    if (closing) this.#at++;
    return { form, open: brace.start, ...(closing ? { close: closing.start } : {}), statements };
  }
}

function statementOf({ tokens, block }: Draft): Statement {
  const [keyword] = tokens as [ScannedToken];
  const last = tokens.at(-1)?.end ?? keyword.end;
  const inner =
    block && (block.close === undefined ? (block.statements.at(-1)?.end ?? block.open + 1) : block.close + 1);
  return {
    keyword,
    tokens,
    ...(block ? { block } : {}),
    start: keyword.start,
    end: Math.max(last, inner ?? 0),
  };
}

const JOINTS: ReadonlySet<string> = new Set([',', '..', '--', '<', '<=', '>', '>=', '=']);

/** Every keyword is also a name, so what stands before a word decides whether it opens a statement. */
function opensStatement(token: ScannedToken, current: Draft, forms: Forms): boolean {
  const before = current.tokens.at(-1);
  if (token.kind !== 'word' || !before || JOINTS.has(before.text)) return false;
  const isKey = Object.hasOwn(forms, token.text);
  const goesOn = particlesOf(current.form).has(token.text);
  if (token.opensLine) return isKey || !goesOn;
  if (current.block) return !goesOn;
  if (!isKey || wantsValue(current, before)) return false;
  return !(goesOn && mayFollow(current.form, token.text, before));
}

/** The first word of `owner infra` takes the second for a value, whatever it is; and so does the `by` of `by TEAM`. */
function wantsValue({ tokens, form }: Draft, before: ScannedToken): boolean {
  if (tokens.length === 1) return form !== undefined && form !== 'stands alone';
  if (before.kind !== 'word') return false;
  return [...(particlesOf(form).get(before.text)?.after ?? [])].some((next) => next === VALUE);
}

function mayFollow(form: string | undefined, word: string, before: ScannedToken): boolean {
  const allowed = particlesOf(form).get(word)?.before ?? new Set();
  return allowed.has(VALUE) || allowed.has(before.text);
}

const VALUE = 'VALUE';

interface Particle {
  /** What the form has before and after it: another such word, or a value. */
  readonly before: Set<string>;
  readonly after: Set<string>;
}

const known = new Map<string, ReadonlyMap<string, Particle>>();
const NONE: ReadonlyMap<string, Particle> = new Map();

/** The fixed words within a form: `moved`, `to`, `dropped` and `because` of `functions`. */
function particlesOf(form: string | undefined): ReadonlyMap<string, Particle> {
  if (form === undefined || /^(takes|stands)/.test(form)) return NONE;
  const cached = known.get(form);
  if (cached) return cached;
  const particles = new Map<string, Particle>();
  // Within a sentence it stands in quotes; by itself, between those that a message adds.
  const quoted = form.startsWith('is written') ? form : `\`${form}\``;
  const written = [...quoted.matchAll(/`([^`]*)`/g)].map(([, text = '']) => text);
  for (const text of written) {
    // The first word is the keyword itself.
    const words = text
      .replace(/\s*\|\s*/g, '|')
      .split(/[\s[\]{},]+/)
      .filter((word) => word !== '' && word !== '…');
    const choices = words.map((word) => word.split('|'));
    choices.forEach((choice, index) => {
      if (index === 0) return;
      for (const word of choice.filter(isParticle)) {
        const particle = particles.get(word) ?? { before: new Set(), after: new Set() };
        for (const before of choices[index - 1] ?? ['']) particle.before.add(part(before));
        for (const after of choices[index + 1] ?? ['']) particle.after.add(part(after));
        particles.set(word, particle);
      }
    });
  }
  known.set(form, particles);
  return particles;
}

function part(word: string): string {
  return isParticle(word) ? word : VALUE;
}

function isParticle(word: string): boolean {
  return /^[a-z][a-z-]*$/.test(word);
}
