import type { Change } from '@migmap/rules';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { coloured, type Style } from '../reporters/paint.ts';

/** Changes as a unified diff, such as `git apply` and `patch` read. */
export function showChanges(
  changes: readonly Change[],
  pathOf: (uri: string) => string,
  colours: 'coloured' | 'plain',
): string {
  const patch = changes.map((change) => patchOf(change, pathOf(change.uri))).join('');
  return colours === 'plain' ? patch : patch.replace(/^.*$/gm, painted);
}

function patchOf({ before, after }: Change, path: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

function painted(line: string): string {
  const style = styleOf(line);
  return style === undefined ? line : coloured(style, line);
}

function styleOf(line: string): Style | undefined {
  if (/^(---|\+\+\+) /.test(line)) return 'strong';
  if (line.startsWith('@@')) return 'info';
  if (line.startsWith('-')) return 'error';
  return line.startsWith('+') ? 'good' : undefined;
}
