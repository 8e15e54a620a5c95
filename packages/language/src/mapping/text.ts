const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t' };

/** What a text says: quotes and escapes resolved, the common indentation of a long text removed. */
export function textValue(written: string): string {
  if (written.length >= 6 && written.startsWith('"""')) return longText(written.slice(3, -3));
  const inside = written.slice(1, -1);
  if (!inside.includes('\\')) return inside;
  return inside.replace(/\\(.)/g, (all, letter: string) => ESCAPES[letter] ?? all);
}

function longText(inside: string): string {
  const lines = inside.replaceAll('\r\n', '\n').split('\n');
  const first = lines[0] ?? '';
  // What stands on the line of the opening quotes has no indentation to compare.
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  const trimmed = [first.trimStart(), ...lines.slice(1).map((line) => line.slice(common).trimEnd())];
  if (trimmed[0]?.trim() === '') trimmed.shift();
  if (trimmed[trimmed.length - 1]?.trim() === '') trimmed.pop();
  return trimmed.join('\n');
}
