import { type Block, type Fix, type ResolvedMap, say } from '@migmap/core';
import { blocksOf } from '../blocks.ts';
import { replace, textOf } from '../edits.ts';
import type { Report, Rule } from '../rule.ts';

export const styleEmptyBlock: Rule = {
  meta: {
    code: 'style/empty-block',
    category: 'style',
    severity: 'info',
    fixable: true,
    summary: 'Braces with nothing between them.',
    source: 'Language reference, Lexical rules',
  },
  *check({ map }) {
    for (const block of blocksOf(map))
      if (block.empty && isLeftEmpty(map, block)) yield emptyBlock(map, block);
  },
};

/** What could not be read stands between the braces all the same. */
function isLeftEmpty(map: ResolvedMap, block: Block): boolean {
  return /\{\s*\}$/.test(withoutComments(textOf(map, block.source)));
}

const TEXT_OR_COMMENT = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function withoutComments(text: string): string {
  return text.replace(TEXT_OR_COMMENT, (found) => (found.startsWith('"') ? found : ''));
}

function emptyBlock(map: ResolvedMap, block: Block): Report {
  return {
    message: say`these braces hold nothing, and look as if something had been forgotten; leave them out, or fill them`,
    source: block.head,
    names: [],
    fixes: withoutBraces(map, block),
  };
}

/** A comment between the braces would be lost, so there is no fix then. */
function withoutBraces(map: ResolvedMap, block: Block): Fix[] {
  const written = textOf(map, block.source);
  const braces = [...written.matchAll(/\s*\{\s*\}/g)].at(-1);
  if (!braces) return [];
  const start = block.source.start + braces.index;
  const source = { file: block.source.file, start, end: start + braces[0].length };
  return [{ title: say`Remove the braces`, edits: [replace(source, '')], safe: true }];
}
