import assert from 'node:assert/strict';
import { commands, l10n, window } from 'vscode';
import { api, file, open, revertAll, type, until } from './editing.ts';

describe('the views of the Explorer', () => {
  afterEach(revertAll);

  it('list waves with their steps, in the order of the plan', async () => {
    assert.deepEqual(await rowsOf('migmap.waves', 'Clinic'), [
      'Names first',
      '  migrate dns',
      'Then mail',
      '  migrate mail',
    ]);
  });

  it('list services by layer', async () => {
    assert.deepEqual(await rowsOf('migmap.services', 'Clinic'), ['Base', '  Name service', '  Mail']);
  });

  it('list risks and rollback points', async () => {
    assert.deepEqual(await rowsOf('migmap.risks', 'Clinic'), ['Mail lands in spam']);
    assert.deepEqual(await rowsOf('migmap.rollbacks', 'Clinic'), ['Old name servers']);
  });

  it('follow what is typed', async () => {
    const editor = await open('clinic.migmap');
    await type(editor, '"Then mail"', '"At last, mail"');
    await until('the new title', async () =>
      (await rowsOf('migmap.waves', 'Clinic')).includes('At last, mail'),
    );
  });

  it('lead to the text', async () => {
    const { trees } = await api();
    const tree = trees.get('migmap.waves');
    assert.ok(tree);
    const wave = await until('the wave', () => {
      const map = tree.getChildren().find(({ label }) => label === 'Clinic');
      return map && tree.getChildren(map).find(({ label }) => label === 'Then mail');
    });
    const { command } = tree.getTreeItem(wave);
    assert.ok(command);
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file('clinic.migmap').toString());
    assert.equal(editor?.document.getText(editor.selection), 'post');
  });

  it('are read out with what people call a thing, and tell a broken map by words too', async () => {
    const { trees } = await api();
    const tree = trees.get('migmap.services');
    assert.ok(tree);
    await open('broken.migmap');
    const map = await until('the map', () =>
      tree.getChildren().find(({ label }) => label === 'broken.migmap'),
    );
    assert.match(map.description ?? '', /^errors: \d+$/);
    const [layer] = tree.getChildren(map);
    const [service] = tree.getChildren(layer);
    assert.ok(service);
    const { accessibilityInformation } = tree.getTreeItem(service);
    assert.equal(accessibilityInformation?.label, 'Name service, dns · replaced, replaced · names');
  });

  for (const view of ['waves', 'services', 'risks', 'rollbacks']) {
    it(`${view} can be opened`, async () => {
      await commands.executeCommand(`migmap.${view}.focus`);
    });
  }
});

describe('the language status', () => {
  afterEach(revertAll);

  it('says which map a file belongs to, and what was found in it', async () => {
    const { status } = await api();
    await open('base.migmap');
    const words = /^services: 2, waves: 2 · errors: \d+, warnings: \d+, hints: \d+$/;
    await until('the map', () => status.some(({ text }) => text === 'Clinic'));
    await until(`what was found, not ${status.map(({ detail }) => detail)}`, () =>
      status.some(({ detail }) => words.test(detail ?? '')),
    );
  });

  it('says that the server runs', async () => {
    const { status } = await api();
    assert.ok(status.some(({ text }) => text === l10n.t('The server is running')));
  });
});

/** The rows of a view beneath a map, indented as they are shown. */
async function rowsOf(view: string, map: string): Promise<string[]> {
  const tree = (await api()).trees.get(view);
  assert.ok(tree, view);
  const root = await until(`${map} in ${view}`, () => {
    const rows = tree.getChildren();
    return rows.some(({ sort }) => sort === 'map')
      ? rows.find(({ label }) => label === map)
      : rows.length > 0 && { children: rows };
  });
  return (root.children ?? []).flatMap(({ label, children = [] }) => [
    label,
    ...children.map((child) => `  ${child.label}`),
  ]);
}
