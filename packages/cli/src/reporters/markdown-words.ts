import { harmless } from './paint.ts';

/** As many lines as there is room for, and how many are left. */
export function fitting(lines: readonly string[], characters: number, command = 'migmap check'): string {
  let used = 0;
  const kept = lines.filter((line) => {
    used += line.length;
    return used <= characters;
  });
  const left = lines.length - kept.length;
  if (left === 0) return kept.join('\n');
  return `${kept.join('\n')}\n\n… and ${left} more; \`${command}\` shows all.`;
}

/** Text as it was meant: what stands between backquotes stays code, all else loses what Markdown would obey. */
export function escaped(text: string): string {
  const parts = harmless(text.replace(/\s+/g, ' ')).split(/(`[^`]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : plain(part))).join('');
}

/** The empty comment keeps `@team` and `#12` from calling people and naming issues. */
function plain(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/([@#!])(?=\w)/g, '$1<!-- -->');
}

/** Text that stands as code. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', 'ˋ').replaceAll('|', '\\|')}\``;
}
