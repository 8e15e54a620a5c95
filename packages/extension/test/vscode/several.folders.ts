import assert from 'node:assert/strict';
import { commands, type Location, tasks, Uri, window, workspace } from 'vscode';
import { api, codesIn, until } from './editing.ts';

// Two folders in one window, with maps of the same names in them.
describe('in a window with several folders', () => {
  const file = (folder: number, name: string): Uri => {
    const found = workspace.workspaceFolders?.[folder];
    assert.ok(found, 'the window has two folders');
    return Uri.joinPath(found.uri, name);
  };
  const open = async (folder: number, name: string) =>
    window.showTextDocument(await workspace.openTextDocument(file(folder, name)));

  it('each map belongs to its folder, and knows nothing of the other', async () => {
    const { outlines } = await api();
    await open(0, 'plan.migmap');
    await until('both maps', () => outlines.all.length === 2);
    assert.deepEqual(outlines.all.map(({ outline }) => outline.title).sort(), [
      'First house',
      'Second house',
    ]);
    assert.deepEqual(outlines.of(file(1, 'shared.migmap').toString())?.outline.title, 'Second house');
    for (const folder of [0, 1])
      assert.deepEqual(
        codesIn(file(folder, 'plan.migmap')).filter((code) => code.startsWith('reference/')),
        [],
      );
  });

  // What an editor has open stays a map, wherever it lies; of the second folder nothing is open yet.
  it('a folder that is closed takes its map along, and brings it back', async () => {
    const { outlines } = await api();
    await open(0, 'plan.migmap');
    await until('both maps', () => outlines.all.length === 2);
    const second = file(1, '');
    assert.ok(workspace.updateWorkspaceFolders(1, 1));
    await until(
      `one map, not ${outlines.all.map(({ outline }) => outline.map)}`,
      () => workspace.workspaceFolders?.length === 1 && outlines.all.length === 1,
    );
    assert.ok(workspace.updateWorkspaceFolders(1, 0, { uri: second }));
    await until('both maps', () => outlines.all.length === 2);
  });

  it('the views have a row for each map', async () => {
    const { trees } = await api();
    await open(0, 'plan.migmap');
    const rows = await until('both maps', () => {
      const shown = trees.get('migmap.waves')?.getChildren() ?? [];
      return shown.length === 2 && shown;
    });
    assert.deepEqual(rows.map(({ label }) => label).sort(), ['First house', 'Second house']);
  });

  it('a name leads to the file of its own folder', async () => {
    const editor = await open(1, 'plan.migmap');
    const at = editor.document.positionAt(editor.document.getText().indexOf('in base') + 4);
    const places = await until('the place', async () => {
      const found = await commands.executeCommand<(Location & { targetUri?: Uri })[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        at,
      );
      return found.length > 0 && found;
    });
    const [place] = places;
    assert.equal((place?.targetUri ?? place?.uri)?.toString(), file(1, 'shared.migmap').toString());
  });

  it('each folder has a task of its own', async () => {
    const offered = await tasks.fetchTasks({ type: 'migmap' });
    const folders = offered.map(({ scope }) => (typeof scope === 'object' ? scope.name : ''));
    assert.deepEqual(folders.sort(), ['one', 'two']);
  });
});
