import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inEnglish } from '@migmap/core';
import fc from 'fast-check';
import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import { readFile } from '../reading/read-file.ts';
import { MapLibrary } from '../workspace/library.ts';
import { completion } from './completion.ts';
import { scan } from './scan.ts';
import { signatureHelp } from './signature-help.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { type Statement, statementsAround } from './statements.ts';

const examples = new URL('../../../../examples/', import.meta.url);
const abilities = { snippets: true, insertReplace: false, defaults: false };

/** The maps of the examples, each with all its files. */
const maps = [
  ...readdirSync(examples).filter((name) => name.endsWith('.migmap')),
  ...readdirSync(new URL('authority/', examples)).map((name) => `authority/${name}`),
].map((name) => ({ name, text: readFileSync(new URL(name, examples), 'utf8') }));

const library = new MapLibrary();
for (const { name, text } of maps) {
  library.put(uriOf(name), text);
  library.enter(uriOf(name), 'file:///maps');
}

function uriOf(name: string): string {
  return `file:///maps/${name}`;
}

/** What one sees of a map whose text is another for a moment. */
function whileChanged<T>(name: string, text: string, look: (snapshot: Snapshot) => T): T {
  const uri = uriOf(name);
  const original = maps.find((map) => map.name === name)?.text ?? '';
  library.put(uri, text);
  const snapshot = snapshotOf(library, uri);
  assert.ok(snapshot);
  const seen = look(snapshot);
  library.put(uri, original);
  return seen;
}

/** The text after an item was accepted, its stops left as they are. */
function accepted({ text, file: { file } }: Snapshot, { textEdit }: CompletionItem): string {
  const { range, newText } = textEdit as TextEdit;
  const [start, end] = [range.start, range.end].map(
    ({ line, character }) => (file.lineStarts[line] ?? 0) + character,
  );
  const plain = newText
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\d+/g, '');
  return text.slice(0, start) + plain + text.slice(end);
}

function slips(name: string, text: string): string[] {
  const { problems } = readFile(uriOf(name), text);
  return problems.filter(({ code }) => code.startsWith('syntax/')).map(({ message }) => inEnglish(message));
}

/** A word of an example. */
const words = maps.flatMap(({ name, text }) =>
  scan(text).flatMap((token, index, all) =>
    token.kind === 'word' ? [{ name, text, token, before: all[index - 1] }] : [],
  ),
);

/** A statement of an example that begins its line. */
const statements = maps.flatMap(({ name, text }) => {
  const tops = scan(text).filter(({ opensLine, start }) => opensLine && text[start - 1] === '\n');
  const found = tops.flatMap(({ start }) =>
    statementsAround(text, start).statements.filter((one) => one.start === start),
  );
  return found.flatMap((top) => within(top)).map((statement) => ({ name, text, statement }));
});

function within(statement: Statement): Statement[] {
  const inner = statement.block?.statements ?? [];
  return [statement, ...inner.flatMap(within)].filter(({ keyword }) => keyword.opensLine);
}

const DECLARES =
  /^(service|team|layer|wave|risk|rollback|data|backup|bridge|certificate|contract|decision|view|record|kind|site|criterion)$/;

describe('completion, in the maps of the examples', () => {
  it('offers each word that stands there, from its first letter on', () => {
    const law = fc.property(
      fc.constantFrom(...words),
      fc.nat({ max: 2 }),
      ({ name, text, token, before }, letters) => {
        const typed = token.text.slice(0, Math.min(letters, token.text.length - 1));
        const half = text.slice(0, token.start) + typed + text.slice(token.end);
        const labels = whileChanged(name, half, (snapshot) =>
          completion(snapshot, token.start + typed.length, abilities).items.map(({ label }) => label),
        );
        // A new name is its author's.
        if (DECLARES.test(before?.text ?? '')) return;
        assert.ok(
          labels.some((label) => label === token.text || label.startsWith(`${token.text} `)),
          `${token.text} behind ${before?.text} in ${name}, but ${labels.slice(0, 5).join(', ')}`,
        );
      },
    );
    fc.assert(law, { numRuns: 40 });
  });

  it('offers nothing in the place of a value that could not be read there', () => {
    const law = fc.property(fc.constantFrom(...words), fc.nat(), ({ name, text, token, before }, choice) => {
      // What stands behind `assert at` has no other beginning.
      if (token.text === 'at' && before?.text === 'assert') return;
      const half = text.slice(0, token.start) + text.slice(token.end);
      whileChanged(name, half, (snapshot) => {
        const values = completion(snapshot, token.start, abilities).items.filter(isValue);
        const item = values[choice % Math.max(1, values.length)];
        if (item) assert.deepEqual(slips(name, accepted(snapshot, item)), slips(name, text), item.label);
      });
    });
    fc.assert(law, { numRuns: 40 });
  });

  it('offers no statement that could not be read where it is offered', () => {
    const law = fc.property(fc.constantFrom(...statements), fc.nat(), ({ name, text, statement }, choice) => {
      const without = text.slice(0, statement.start) + text.slice(statement.end);
      whileChanged(name, without, (snapshot) => {
        const { items } = completion(snapshot, statement.start, abilities);
        const whole = items.filter(({ insertTextFormat }) => insertTextFormat === 2);
        const item = whole[choice % Math.max(1, whole.length)];
        if (item) assert.deepEqual(slips(name, accepted(snapshot, item)), slips(name, without), item.label);
      });
    });
    fc.assert(law, { numRuns: 40 });
  });
});

describe('completion and signature help, in texts that nobody has finished', () => {
  it('answer, wherever the cursor is', () => {
    const law = fc.property(
      fc.constantFrom(...maps),
      fc.nat(),
      fc.nat(),
      fc.nat(400),
      ({ name, text }, a, b, length) => {
        const from = a % text.length;
        const torn = text.slice(0, from) + text.slice(from + length);
        whileChanged(name, torn, (snapshot) => {
          const offset = Math.max(0, Math.min(torn.length, from + (b % 41) - 20));
          const { items } = completion(snapshot, offset, abilities);
          for (const { textEdit } of items) {
            const { start, end } = (textEdit as TextEdit).range;
            assert.equal(start.line, end.line);
          }
          const help = signatureHelp(snapshot, offset);
          if (help) assert.ok(help.signatures[help.activeSignature ?? 0]);
        });
      },
    );
    fc.assert(law, { numRuns: 80, seed: 20270312 });
  });
});

/** A keyword, or a time in the place of a weekday, may not go with what stands behind it. */
function isValue({ kind }: CompletionItem): boolean {
  const { Keyword, Snippet, Value } = CompletionItemKind;
  return kind !== Keyword && kind !== Snippet && kind !== Value;
}
