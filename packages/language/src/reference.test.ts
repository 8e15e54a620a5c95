import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inEnglish } from '@migmap/core';
import type { AstNode } from 'langium';
import { formatText } from './format/format.ts';
import { BLOCK_OF_RULE, BLOCKS, DECLARATIONS } from './reading/forms.ts';
import { parseText } from './reading/parser.ts';
import { readFile } from './reading/read-file.ts';

const page = readFileSync(new URL('../REFERENCE.md', import.meta.url), 'utf8');

describe('the language reference', () => {
  for (const sample of samplesOf(page)) {
    it(`has a sample that reads without a problem, on line ${sample.line}`, () => {
      const problems = readFile('sample.migmap', sample.text).problems;
      assert.deepEqual(
        problems.map(({ message }) => inEnglish(message)),
        [],
      );
    });

    it(`has a sample as the formatter writes it, on line ${sample.line}`, () => {
      assert.deepEqual(formatText(sample.text), { text: sample.text });
    });
  }

  it('shows every declaration in a sample', () => {
    const shown = new Set(samplesOf(page).flatMap(({ text }) => firstWordsOf(text)));
    assert.deepEqual(
      Object.keys(DECLARATIONS).filter((word) => !shown.has(word)),
      [],
    );
  });

  it('shows every property of every block in a sample', () => {
    const shown = new Set(samplesOf(page).flatMap(({ text }) => propertiesOf(parseText(text).value)));
    const all = Object.entries(BLOCKS).flatMap(([block, { properties }]) =>
      Object.keys(properties)
        .filter((key) => key !== 'see' && key !== 'tags')
        .map((key) => `${block}: ${key}`),
    );
    assert.deepEqual(
      all.filter((property) => !shown.has(property)),
      [],
    );
  });

  it('leads its readers to headings that are there', () => {
    const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    const headings = new Set([...page.matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? '')));
    assert.ok(targets.length > 0);
    assert.deepEqual(
      targets.filter((target) => !headings.has(target ?? '')),
      [],
    );
  });
});

interface Sample {
  readonly text: string;
  readonly line: number;
}

function samplesOf(markdown: string): Sample[] {
  return [...markdown.matchAll(/^```migmap\n([\s\S]*?)^```$/gm)].map((match) => ({
    text: match[1] ?? '',
    line: markdown.slice(0, match.index).split('\n').length + 1,
  }));
}

function firstWordsOf(text: string): string[] {
  return parseText(text).value.items.map((item) => item.$cstNode?.text.split(/\s/)[0] ?? '');
}

/** `service: owner` for each property that a tree holds. */
function propertiesOf(node: AstNode): string[] {
  const children = ('items' in node ? node.items : 'properties' in node ? node.properties : []) as AstNode[];
  const block = BLOCK_OF_RULE[node.$type];
  return children.flatMap((child) => [
    ...('key' in child ? [`${block}: ${child.key}`] : []),
    ...propertiesOf(child),
  ]);
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}
