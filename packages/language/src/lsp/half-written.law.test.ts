import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { MarkupContent, Range, SelectionRange } from 'vscode-languageserver-types';
import { MapLibrary } from '../workspace/library.ts';
import { foldingRanges } from './folding-ranges.ts';
import { hover } from './hover.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

const clinic = readFileSync(new URL('../../../../examples/clinic.migmap', import.meta.url), 'utf8');
const declarations = clinic.split(/\n(?=[a-z])/);

/** Some declarations of the clinic, with a piece cut out somewhere, and a cursor near it. */
const halfWritten = fc
  .record({
    chosen: fc.subarray(declarations, { minLength: 1, maxLength: 8 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ chosen, at, length, eol }) => {
    const whole = chosen.join('\n').replaceAll('\n', eol);
    const cut = Math.floor(at * whole.length);
    return { text: whole.slice(0, cut) + whole.slice(cut + length), cursor: cut };
  });

function snapshot(text: string): Snapshot {
  const library = new MapLibrary();
  library.put('file:///a.migmap', text);
  library.enter('file:///a.migmap', 'file:///');
  const found = snapshotOf(library, 'file:///a.migmap');
  assert.ok(found);
  return found;
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function inside(inner: Range, outer: Range): boolean {
  return !before(inner.start, outer.start) && !before(outer.end, inner.end);
}

describe('in text that is half-written', () => {
  it('a hover is short, and is about a place that is pointed at', () => {
    fc.assert(
      fc.property(halfWritten, fc.nat(200), ({ text, cursor }, back) => {
        const file = snapshot(text);
        const offset = Math.max(0, cursor - back);
        for (const kind of ['markdown', 'plaintext'] as const) {
          const found = hover(file, offset, kind);
          if (!found?.range) continue;
          assert.ok((found.contents as MarkupContent).value.split('\n').length <= 15);
          const at = { start: file.offsetAt(found.range.start), end: file.offsetAt(found.range.end) };
          assert.ok(at.start <= offset && offset <= at.end);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('selections grow, from the place to the whole file', () => {
    fc.assert(
      fc.property(halfWritten, fc.nat(200), ({ text, cursor }, back) => {
        const file = snapshot(text);
        // No cursor stands between the two signs that end a line.
        const asked = file.rangeOf({ file: file.uri, start: Math.max(0, cursor - back), end: 0 }).start;
        const start = file.offsetAt(asked);
        const position = file.rangeOf({ file: file.uri, start, end: start }).start;
        const [first] = selectionRanges(file, [position]);
        assert.ok(first && inside({ start: position, end: position }, first.range));
        let last: SelectionRange = first;
        for (let next = first.parent; next; next = next.parent) {
          assert.ok(inside(last.range, next.range));
          assert.notDeepEqual(last.range, next.range);
          last = next;
        }
        assert.equal(file.offsetAt(last.range.end), text.length);
      }),
      { numRuns: 150 },
    );
  });

  it('tokens are in order, and none covers another', () => {
    fc.assert(
      fc.property(halfWritten, ({ text }) => {
        const file = snapshot(text);
        const tokens = semanticTokens(file, 'nothing');
        for (const [at, { line, character }] of tokens.entries()) {
          const last = tokens[at - 1];
          if (last) assert.ok(line > last.line || character >= last.character + last.length);
        }
        const range = { start: { line: 2, character: 0 }, end: { line: 9, character: 5 } };
        const inRange = semanticTokens(file, 'nothing', range);
        assert.ok(
          inRange.every((one) => tokens.some((other) => JSON.stringify(one) === JSON.stringify(other))),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('what can be folded has more than one line, and no line folds twice', () => {
    fc.assert(
      fc.property(halfWritten, fc.boolean(), ({ text }, lineOnly) => {
        const ranges = foldingRanges(snapshot(text), { lineOnly, limit: Number.POSITIVE_INFINITY });
        for (const range of ranges) assert.ok(range.endLine > range.startLine);
        assert.equal(new Set(ranges.map(({ startLine }) => startLine)).size, ranges.length);
      }),
      { numRuns: 100 },
    );
  });

  it('what is formatted while typing is white space alone', () => {
    fc.assert(
      fc.property(halfWritten, fc.constantFrom('\n', '}'), ({ text, cursor }, typed) => {
        const file = snapshot(text.slice(0, cursor) + typed + text.slice(cursor));
        for (const { range, newText } of onTypeFormatting(file, cursor + 1, typed)) {
          const old = file.text.slice(file.offsetAt(range.start), file.offsetAt(range.end));
          assert.equal(old.replace(/\s/g, ''), newText.replace(/\s/g, ''));
        }
      }),
      { numRuns: 150 },
    );
  });
});
