/** An element of XML, on lines of its own. */
export interface Element {
  readonly name: string;
  /** Those without a value are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content?: string | readonly Element[];
}

/** A document of XML 1.0. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes, content }: Element, indent: string): string {
  const head = `${indent}<${name}${attributesOf(attributes)}`;
  if (content === undefined || content.length === 0) return `${head}/>\n`;
  if (typeof content === 'string') return `${head}>${escapedText(content)}</${name}>\n`;
  const children = content.map((child) => written(child, `${indent}  `)).join('');
  return `${head}>\n${children}${indent}</${name}>\n`;
}

function attributesOf(attributes: Element['attributes']): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => ` ${name}="${escapedAttribute(String(value))}"`).join('');
}

/** A `>` is escaped as well, because `]]>` may not stand in a text; readers would make a line feed of `\r`. */
function escapedText(text: string): string {
  return allowed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Readers make spaces of what is white in an attribute, unless it is written as a number. */
function escapedAttribute(text: string): string {
  return escapedText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

/** XML cannot hold every character, not even as a number. */
function allowed(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd');
}
