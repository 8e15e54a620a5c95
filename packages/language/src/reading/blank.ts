/** The text with a part of it turned into blanks: the same length, the same lines. */
export function blank(text: string, start: number, end: number): string {
  return overwrite(text, start, text.slice(start, end).replace(/[^\r\n]/g, ' '));
}

/** The text with other characters from an offset on; the same length. */
export function overwrite(text: string, start: number, characters: string): string {
  return text.slice(0, start) + characters + text.slice(start + characters.length);
}
