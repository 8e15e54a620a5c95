import assert from 'node:assert/strict';
import { commands, languages, type TextEditor, workspace } from 'vscode';
import { applyFix, type FindingPlace, fixesOf } from '../../src/panels/fixes.ts';
import { api, codesIn, open, revertAll, type, until } from './editing.ts';

const CODE = 'order/dependency-late';

describe('the ways out that a panel offers', () => {
  afterEach(revertAll);

  it('are those of the light bulb for this finding, and one of them is done in one step for undo', async () => {
    const { server } = await api();
    const editor = await open('broken.migmap');
    const before = editor.document.getText();
    const finding = await findingIn(editor);
    const titles = (await fixesOf({ server }, finding)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.includes('before `mail`')),
      titles.join(),
    );
    assert.ok(!titles.some((title) => title.startsWith('Open')), 'what only opens a page is none');
    const [first = ''] = titles;
    assert.equal(await applyFix({ server }, finding, first), undefined);
    assert.notEqual(editor.document.getText(), before);
    await until('the finding to go', () => !codesIn(editor.document.uri).includes(CODE));
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('are none for another finding of the place', async () => {
    const { server } = await api();
    const finding = await findingIn(await open('broken.migmap'));
    assert.deepEqual(await fixesOf({ server }, { ...finding, message: 'something else' }), []);
    assert.deepEqual(await fixesOf({ server }, { ...finding, code: 'order/cycle' }), []);
  });

  it('are refused where the plan has changed since, and nothing is done', async () => {
    const { server } = await api();
    const editor = await open('broken.migmap');
    const finding = await findingIn(editor);
    const [fix] = await fixesOf({ server }, finding);
    assert.ok(fix);
    await type(editor, '  depends on dns\n', '');
    const text = editor.document.getText();
    assert.match((await applyFix({ server }, finding, fix.title)) ?? '', /has changed since/);
    assert.equal(editor.document.getText(), text);
  });

  it('are refused in a file that can only be read', async () => {
    const { server } = await api();
    const files = workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/broken.migmap': true });
    try {
      const editor = await open('broken.migmap');
      const before = editor.document.getText();
      const finding = await findingIn(editor);
      const [fix] = await fixesOf({ server }, finding);
      assert.equal(
        await applyFix({ server }, finding, fix?.title ?? ''),
        'broken.migmap can only be read here.',
      );
      assert.equal(editor.document.getText(), before);
    } finally {
      await files.update('readonlyInclude', undefined);
    }
  });
});

/** Mail moves before the names that it needs. */
async function findingIn({ document: { uri } }: TextEditor): Promise<FindingPlace> {
  const found = await until('the finding', () =>
    languages.getDiagnostics(uri).find(({ code }) => typeof code === 'object' && code.value === CODE),
  );
  const { start, end } = found.range;
  return { uri: uri.toString(), range: { start, end }, code: CODE };
}
