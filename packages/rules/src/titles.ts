/** `mail-move` as a person would write it above a picture: `Mail move`. */
export function titleFrom(name: string): string {
  return capital(name.replace(/[-_]+/g, ' ').trim());
}

/** The text as it starts a sentence. */
export function capital(text: string): string {
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

/** `dns`, `dns and time`, `dns, time and mail`. */
export function listed(items: readonly string[], word = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** `critical`, `of high criticality`: how a service weighs, in a sentence. */
export function weightOf(criticality: string | undefined): string {
  return criticality === 'critical' ? 'critical' : `of ${criticality ?? 'unknown'} criticality`;
}
