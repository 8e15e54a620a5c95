import type { Location, OutlineResult } from '@migmap/protocol';
import {
  commands,
  type DocumentSymbol,
  l10n,
  Position,
  type Range,
  SnippetString,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Parts } from '../extension.ts';
import type { Row } from './rows.ts';

/** A new wave behind the last one, with the services that have none yet to choose from. */
export async function addWave(parts: Parts, row?: Row): Promise<void> {
  const outline = await outlineFor(parts, row);
  if (!outline) return;
  const moved = new Set(outline.waves.flatMap(({ steps }) => steps.flatMap(({ services }) => services)));
  const left = outline.services.filter(
    ({ name, disposition }) => !moved.has(name) && disposition !== 'stays',
  );
  const names = (left.length > 0 ? left : outline.services).map(({ name }) => name);
  const service = names.length > 0 ? `\${3|${names.join(',')}|}` : `\${3:${l10n.t('service')}}`;
  const text = `wave \${1:name} "\${2:${l10n.t('Title')}}" {\n  migrate ${service}\n}`;
  await addBehind(outline.waves.at(-1)?.location, outline.map, text);
}

/** A new service behind the last one, or the last one of a layer. */
export async function addService(parts: Parts, row?: Row): Promise<void> {
  const outline = await outlineFor(parts, row);
  if (!outline) return;
  const { layers, services } = outline;
  const names = row?.name === undefined ? layers.map(({ name }) => name) : [row.name];
  const layer = names.length > 0 ? `\${3|${names.join(',')}|}` : `\${3:${l10n.t('layer')}}`;
  const [title, old, now] = [l10n.t('Title'), l10n.t('What runs today'), l10n.t('What will run')];
  const text = `service \${1:name} "\${2:${title}}" in ${layer} {\n  from "\${4:${old}}"\n  to   "\${5:${now}}"\n}`;
  const neighbours = services.filter((one) => row?.name === undefined || one.layer === row.name);
  await addBehind(neighbours.at(-1)?.location ?? layers.at(-1)?.location, outline.map, text);
}

/** In the wave or the service of a row. */
export async function addRisk(_: Parts, row: Row): Promise<void> {
  const [title, less] = [l10n.t('What can go wrong'), l10n.t('What makes it less likely')];
  const levels = (stop: number): string => `\${${stop}|low,medium,high|}`;
  const text = `risk \${1:name} "\${2:${title}}" {\n  impact ${levels(3)}\n  likelihood ${levels(4)}\n  mitigate "\${5:${less}}"\n}`;
  await addInside(row, text);
}

/** In the wave of a row. */
export async function addRollback(_: Parts, row: Row): Promise<void> {
  const [title, what, trigger] = [
    l10n.t('What still runs'),
    l10n.t('What is switched back'),
    l10n.t('Above which figure, for how long'),
  ];
  const text = `rollback \${1:${row.name ?? 'name'}-back} "\${2:${title}}" {\n  restores "\${3:${what}}"\n  takes    \${4:30min}\n  when     "\${5:${trigger}}"\n}`;
  await addInside(row, text);
}

/** The map of a row, else that of the editor, else the only one, else the one that a person picks. */
async function outlineFor({ outlines }: Parts, row?: Row): Promise<OutlineResult | undefined> {
  const { all } = outlines;
  const named = row?.map ?? window.activeTextEditor?.document.uri.toString();
  const meant =
    (named === undefined ? undefined : outlines.of(named)) ?? (all.length === 1 ? all[0] : undefined);
  if (meant) return meant.outline;
  const items = all.map(({ outline }) => ({
    label: outline.title ?? outline.map,
    description: outline.map,
    outline,
  }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Which map?') });
  return picked?.outline;
}

/** Behind the declaration at a place; without one, at the end of the map's own file. */
async function addBehind(location: Location | undefined, map: string, text: string): Promise<void> {
  const editor = await editorOf(location?.uri ?? map);
  const { document } = editor;
  const around = location && (await declarationAt(editor, startOf(location)));
  const end = around?.range.end ?? document.lineAt(document.lineCount - 1).range.end;
  const gap = document.getText().trim() === '' ? '' : '\n\n';
  await insert(editor, document.lineAt(end.line).range.end, `${gap}${text}`);
}

/** As the last thing in the block of the declaration at a place; where it has none, it gets one. */
async function addInside({ location }: Row, text: string): Promise<void> {
  if (!location) return;
  const editor = await editorOf(location.uri);
  const around = await declarationAt(editor, startOf(location));
  if (around) await insertInside(editor, around.range, text);
}

async function insertInside(editor: TextEditor, range: Range, text: string): Promise<void> {
  const { document } = editor;
  const indented = (by: string): string => text.replace(/^/gm, by);
  const margin = /^\s*/.exec(document.lineAt(range.start.line).text)?.[0] ?? '';
  const inner = indented(`${margin}  `);
  const hasBlock = document.getText(range).endsWith('}');
  const brace = range.end.translate(0, hasBlock ? -1 : 0);
  const before = document.lineAt(brace.line).text.slice(0, brace.character);
  if (hasBlock && before.trim() === '') await insert(editor, new Position(brace.line, 0), `${inner}\n`);
  else if (hasBlock) await insert(editor, brace, `\n${inner}\n${margin}`);
  else await insert(editor, brace, ` {\n${inner}\n${margin}}`);
}

async function insert(editor: TextEditor, at: Position, text: string): Promise<void> {
  // The text has its own margin.
  const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
  await editor.insertSnippet(new SnippetString(text), at, options);
}

async function editorOf(uri: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)));
}

/** The smallest that holds a place. */
async function declarationAt({ document }: TextEditor, at: Position): Promise<DocumentSymbol | undefined> {
  const command = 'vscode.executeDocumentSymbolProvider';
  const symbols = (await commands.executeCommand<DocumentSymbol[] | undefined>(command, document.uri)) ?? [];
  const smallest = (among: readonly DocumentSymbol[]): DocumentSymbol | undefined => {
    const around = among.find(({ range }) => range.contains(at));
    return around && (smallest(around.children) ?? around);
  };
  return smallest(symbols);
}

function startOf({ range: { start } }: Location): Position {
  return new Position(start.line, start.character);
}
