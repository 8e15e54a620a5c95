import { type Phrase, say } from '@migmap/core';

export { capital, listed } from '@migmap/core';

/** `mail-move` as a person would write it above a picture: `Mail move`. */
export function titleFrom(name: string): string {
  const text = name.replace(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `MailServer` and `mail_server` as names are written here: `mail-server`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/[_-]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

/** `critical`, `of high criticality`: how a service weighs, in a sentence. */
export function weightOf(criticality: string | undefined): Phrase {
  if (criticality === undefined) return say`of unknown criticality`;
  return criticality === 'critical' ? say`critical` : say`of ${criticality} criticality`;
}
