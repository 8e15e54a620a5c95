/** Whether a path is meant as a pattern, such as `plans/*.migmap`. */
export function isGlob(path: string): boolean {
  return /[*?{[]/.test(path);
}

/** The folder above the first part that is a pattern. */
export function baseOf(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** `*` and `?` stay in a folder, `**` goes through folders, `{a,b}` chooses, `[a-z]` is a set. */
export function globPattern(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|[{},]|[.+^$()|\\[\]]/g, (part, at: number) =>
    translate(part, isInBraces(pattern, at)),
  );
  return new RegExp(`^${source}$`, 'u');
}

function translate(part: string, inBraces: boolean): string {
  if (part === '**/') return '(?:[^/]+/)*';
  if (part === '**') return '.*';
  if (part === '*') return '[^/]*';
  if (part === '?') return '[^/]';
  if (part.length > 1) return part.replace('[!', '[^');
  if (part === '{') return '(?:';
  if (part === '}') return ')';
  if (part === ',') return inBraces ? '|' : ',';
  return `\\${part}`;
}

function isInBraces(pattern: string, at: number): boolean {
  const before = pattern.slice(0, at);
  return before.lastIndexOf('{') > before.lastIndexOf('}');
}
