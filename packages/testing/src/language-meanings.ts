import { readFileSync } from 'node:fs';
import { type Document, fullPath } from './rule-documents.ts';

/** What words of the language mean, taken from its reference, for an editor to show beside them. */
export function meaningsDocument(): Document {
  const entries = [...meaningsIn(readFileSync(fullPath('packages/language/REFERENCE.md'), 'utf8'))];
  const lines = entries.map(([words, meaning]) => `  ${JSON.stringify(words)}: ${JSON.stringify(meaning)},`);
  const text = [
    '// Made of REFERENCE.md by `npm run generate:pages`; do not edit.',
    '/** By word of the top level, or by block and word: `service downtime`. */',
    'export const meanings: Readonly<Record<string, string>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
  return { path: 'packages/language/src/generated/meanings.ts', text };
}

/** What is said of a word of the top level, or of a word in a block. */
export function meaningsIn(page: string): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const { heading, body } of sectionsOf(page)) {
    const blocks = BLOCKS_OF_HEADING[heading] ?? (/^[a-z]+$/.test(heading) ? [heading] : undefined);
    if (!blocks) continue;
    const about = meaningOf(body);
    for (const block of blocks) if (block !== '' && about !== '') meanings.set(block, about);
    for (const block of blocks.slice(0, 1)) addRows(meanings, block, body);
    for (const { step, said, after } of stepsOf(body)) {
      meanings.set(step, said);
      addRows(meanings, step, after);
    }
  }
  return meanings;
}

/** Where a heading is not just the word. What stands in every block has no block of its own. */
const BLOCKS_OF_HEADING: Readonly<Record<string, readonly string[]>> = {
  'Several files': ['import'],
  'site and link': ['site', 'link'],
  'Links and tags': [''],
  Steps: [],
};

interface Section {
  readonly heading: string;
  readonly body: string;
}

function sectionsOf(page: string): Section[] {
  const parts = page.replaceAll('\r\n', '\n').split(/^#{2,3} (.+)\n/m);
  return parts.flatMap((heading, at) => (at % 2 === 1 ? [{ heading, body: parts[at + 1] ?? '' }] : []));
}

/** The first paragraph, without the form that it may begin with. */
function meaningOf(body: string): string {
  const [first = ''] = body.trim().split('\n\n');
  return /^[|`]{2,}|^\|/.test(first) ? '' : withoutForm(first);
}

function withoutForm(said: string): string {
  const text = said.replace(/^\**`[^`]*`\**[.:,]?\s*/, '').replace(/ *\[([^\]]*)\]\([^)]*\)/g, ' $1');
  return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/:$/, '.').trim();
}

function* stepsOf(body: string): Iterable<{ step: string; said: string; after: string }> {
  const parts = body.split(/^\*\*`([a-z]+) /m);
  for (let at = 1; at < parts.length; at += 2) {
    const after = parts[at + 1] ?? '';
    const [paragraph = ''] = after.split('\n\n');
    yield { step: parts[at] ?? '', said: withoutForm(`\`${paragraph}`), after };
  }
}

const ROW = /^\| (`.+) \| (.*) \|$/gm;

/** What the second column says of the statements in the first. */
function addRows(meanings: Map<string, string>, block: string, body: string): void {
  const [, table = ''] = body.split('| property | means |\n| --- | --- |\n');
  const rows = /^(\|.*\n)*/.exec(table)?.[0] ?? '';
  for (const [, written = '', meaning = ''] of rows.matchAll(ROW)) {
    if (meaning.startsWith('see ')) continue;
    const words = [...written.matchAll(/`([a-z-]+)/g)].map(([, word = '']) => word);
    const parts = partsOf(plain(meaning), words.length);
    words.forEach((word, at) => {
      const key = block === '' ? word : `${block} ${word}`;
      const said = parts[at] ?? '';
      const known = meanings.get(key);
      if (known !== said) meanings.set(key, known === undefined ? said : `${known}; ${said}`);
    });
  }
}

/** `who signs it, who uses it` says one thing of each of two words; anything else is about all of them. */
function partsOf(meaning: string, count: number): string[] {
  const parts = meaning.split(', ').map((part) => part.replace(/^and /, ''));
  return parts.length === count ? parts : Array.from({ length: count }, () => meaning);
}

/** A column escapes what would end it; links lead within the page. */
function plain(meaning: string): string {
  return meaning.replaceAll('\\|', '|').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
