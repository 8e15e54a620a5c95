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
  const line = harmless(text.replace(/\s+/g, ' ')).replace(/`{2,}/g, (ticks) => 'ˋ'.repeat(ticks.length));
  const parts = line.split(/(`[^`]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : plain(part))).join('');
}

/** A blank without width keeps `@team` and `#12` from calling people and naming issues, and addresses from leading. */
function plain(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/[@#!](?=\w)|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi, '$&&#8203;');
}

/** Text that stands as code, in one line, since an empty one would end it. */
export function code(text: string): string {
  const line = harmless(text.replace(/\s+/g, ' '));
  return `\`${line.replaceAll('`', 'ˋ').replaceAll('|', '\\|')}\``;
}
