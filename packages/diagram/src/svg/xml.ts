/** Text as content of an element: what XML 1.0 cannot hold at all becomes the replacement sign. */
export function content(text: string): string {
  return sound(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** At most two decimals, so that no noise of floating point reaches the bytes. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

const UNSOUND = /\p{Surrogate}|\p{Cc}|\ufffe|\uffff/gu;

function sound(text: string): string {
  return text.replace(UNSOUND, (character) => ('\t\n\r'.includes(character) ? character : '\ufffd'));
}
