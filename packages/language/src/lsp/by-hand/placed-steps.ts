import { mapText, type ResolvedMap, type Step, type TextEdit, type Wave } from '@migmap/core';
import { opensLine, withComments } from './own-comments.ts';

/** Statements in a wave, as one edit: before one of its steps, or behind all of them. */
export function placed(map: ResolvedMap, to: Wave, written: readonly string[], before?: Step): TextEdit {
  const text = map.map.files.find(({ file }) => file.uri === to.source.file)?.file.text ?? '';
  const anchor = before ?? to.steps.at(-1);
  const isInline = anchor ? !opensLine(text, anchor.source.start) : !isOpenBlock(text, to);
  // In one line, a comment would swallow what follows it.
  if (isInline && (isLong(text, to, written) || written.some((one) => /[\n\r]|\/[/*]/.test(one))))
    return onOwnLines(text, to, written, anchor && before);
  const edits = mapText(map.map);
  if (before)
    return joined(written, (one) => edits.before(withComments(text, before.source, to.source.start), one));
  if (anchor) return joined([...written].reverse(), (one) => edits.after(anchor.source, one), 'reversed');
  return joined(written, (one) => edits.atEnd(to.source, one));
}

/** Several insertions at one place would be in no order: they are one. */
function joined(
  written: readonly string[],
  edit: (statement: string) => TextEdit,
  order: 'as given' | 'reversed' = 'as given',
): TextEdit {
  const all = written.map(edit);
  const texts = all.map(({ text }) => text);
  const [first] = all as [TextEdit];
  return { source: first.source, text: (order === 'reversed' ? texts.reverse() : texts).join('') };
}

/** Several statements for a wave that has no braces yet. */
function isLong(text: string, { source }: Wave, written: readonly string[]): boolean {
  return written.length > 1 && text[source.end - 1] !== '}';
}

/** Its closing brace has a line of its own. */
function isOpenBlock(text: string, { source }: Wave): boolean {
  return text[source.end - 1] === '}' && opensLine(text, source.end - 1);
}

function onOwnLines(
  text: string,
  { source }: Wave,
  written: readonly string[],
  before: Step | undefined,
): TextEdit {
  const lineStart = text.lastIndexOf('\n', source.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const lines = written.map((one) => `${indent}  ${one}\n`).join('');
  if (before)
    return { source: { ...before.source, end: before.source.start }, text: `\n${lines}${indent}  ` };
  if (text[source.end - 1] !== '}')
    return { source: { ...source, start: source.end }, text: ` {\n${lines}${indent}}` };
  const inner = text.slice(source.start, source.end - 1).trimEnd();
  return {
    source: { ...source, start: source.start + inner.length, end: source.end - 1 },
    text: `\n${lines}${indent}`,
  };
}
