import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type Hover,
  Range,
  type TextEdit,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { codesIn, file, open, placeOf, revertAll, type, until } from './editing.ts';

describe('in the text', () => {
  afterEach(revertAll);

  it('findings follow what is typed, and go when it is right', async () => {
    const editor = await open('clinic.migmap');
    const { uri } = editor.document;
    await type(editor, 'migrate mail', 'migrate mial');
    await until('a finding', () => codesIn(uri).includes('reference/unknown'));
    await type(editor, 'mial', 'mail');
    await until('no finding', () => !codesIn(uri).includes('reference/unknown'));
  });

  it('a quick fix repairs a name', async () => {
    const editor = await open('clinic.migmap');
    const { uri } = editor.document;
    await type(editor, 'migrate mail', 'migrate mial');
    await until('a finding', () => codesIn(uri).includes('reference/unknown'));
    const at = placeOf(editor, 'mial');
    const fix = await until('a fix', async () => {
      const range = new Range(at, at.translate(0, 4));
      const all = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        'quickfix',
        10,
      );
      return all.find(({ edit, title }) => edit && title.includes('mail'));
    });
    assert.ok(fix.edit);
    await workspace.applyEdit(fix.edit);
    assert.match(editor.document.getText(), /migrate mail\n/);
  });

  it('renaming reaches the files that a map imports', async () => {
    const editor = await open('clinic.migmap');
    const edit = await until('a rename', async () =>
      commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        placeOf(editor, 'migrate dns', 'dns'),
        'names-new',
      ),
    );
    const files = edit.entries().map(([uri, edits]) => [uri.path.split('/').pop(), edits.length]);
    assert.deepEqual(files.sort(), [
      ['base.migmap', 1],
      ['clinic.migmap', 2],
    ]);
  });

  it('formatting brings the text into its form', async () => {
    const editor = await open('clinic.migmap');
    await type(editor, '  migrate mail', '       migrate    mail');
    await commands.executeCommand('editor.action.formatDocument');
    await until('the form', () => /^ {2}migrate mail$/m.test(editor.document.getText()));
  });

  it('hover, outline, definition and completion know the map', async () => {
    const editor = await open('clinic.migmap');
    const { uri } = editor.document;
    const at = placeOf(editor, 'depends on dns', 'dns');
    const [hover] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, at);
    const said = hover?.contents.map((content) => (typeof content === 'string' ? content : content.value));
    assert.match(said?.join('\n') ?? '', /Name service/);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.ok(symbols.some(({ name }) => name.includes('post')));
    const places = await commands.executeCommand<{ targetUri: { path: string } }[]>(
      'vscode.executeDefinitionProvider',
      uri,
      at,
    );
    assert.match(places[0]?.targetUri.path ?? '', /base\.migmap$/);
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      placeOf(editor, 'migrate mail', 'mail'),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('dns'), labels.join());
  });

  it('a code lens leads to what depends on a service', async () => {
    const editor = await open('base.migmap');
    const lens = await until('a lens', async () => {
      const all = await commands.executeCommand<CodeLens[]>(
        'vscode.executeCodeLensProvider',
        editor.document.uri,
        10,
      );
      return all.find(({ command }) => command?.title.includes('1 dependent'));
    });
    assert.equal(lens.command?.command, 'migmap.showReferences');
    await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await until('the place', () => window.activeTextEditor?.document.uri.path.endsWith('clinic.migmap'));
  });

  it('what is not saved counts, in other files too', async () => {
    const base = await open('base.migmap');
    await type(base, 'service dns', 'service name-service');
    await until('a finding elsewhere', () => codesIn(file('clinic.migmap')).includes('reference/unknown'));
    assert.ok(base.document.isDirty);
  });

  it('the configuration is checked', async () => {
    const config = file('strict/migmap.config.json');
    const { document } = await open('strict/migmap.config.json');
    await until('a finding', () => codesIn(config).length > 0);
    assert.equal(document.languageId, 'json');
  });

  it('edits of all features are plain text edits', async () => {
    const editor = await open('base.migmap');
    const edits = await commands.executeCommand<TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      editor.document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.deepEqual(edits ?? [], [], 'a file in its form stays as it is');
  });
});
