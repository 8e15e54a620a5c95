import { views } from '@migmap/diagram';
import { tableTexts } from '@migmap/language/words';
import { sourceFiles } from '../project-files.ts';
import { templatesIn } from './templates.ts';

/** Every text that findings, ways out, pictures and answers to an editor are made of, with the file of the catalogue that it belongs to. */
export function wordsSaid(): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  const add = (key: string, home: string): void => {
    if (!hasWords(key)) return;
    homes.set(key, (homes.get(key) ?? home) === home ? home : SHARED);
  };
  for (const { path, text } of sourceFiles()) {
    const home = homeOf(path);
    if (home !== undefined) for (const key of templatesIn(text)) add(key, home);
  }
  for (const { summary } of views) add(summary, 'details');
  for (const [home, texts] of Object.entries(tableTexts())) for (const text of texts) add(text, home);
  return homes;
}

/** Numbers of the holes of a text, each once. */
export function holesIn(text: string): number[] {
  const holes = [...text.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number));
  return [...new Set(holes)].sort((a, b) => a - b);
}

/** What is only signs, code and holes is the same in every language, but for quotes. */
export function hasWords(key: string): boolean {
  return /[\p{L}“]/u.test(key.replace(/`[^`]*`/g, '').replace(/\{\d+\}/g, ''));
}

/** What several parts say. */
const SHARED = 'shared';

/** The part of the catalogue that has the words of a source; none where nothing is said to a reader. */
function homeOf(path: string): string | undefined {
  if (!path.endsWith('.ts') || path.endsWith('.test.ts')) return undefined;
  const [, owner, , part = '', file] = path.split('/');
  if (owner === 'core') return { planning: 'repairs', words: SHARED }[part];
  if (owner === 'rules') return file === undefined ? SHARED : part;
  if (owner === 'server') return 'editor';
  if (owner === 'diagram') return 'pictures';
  if (owner === 'exporters') return part === 'html' ? 'details' : undefined;
  if (owner !== 'language') return undefined;
  if (part !== 'lsp') return 'reading';
  return file === 'hover' || file === 'completion' ? file : 'editor';
}
