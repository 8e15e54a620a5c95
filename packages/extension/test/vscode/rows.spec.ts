import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import type { Node } from '../../src/views/map-tree.ts';
import { api, open, revertAll, until } from './editing.ts';

describe('the rows of the views', () => {
  before(() => open('clinic.migmap'));
  afterEach(revertAll);

  it('lead to the text, to references, and into the picture', async () => {
    await commands.executeCommand('migmap.goToRow', await row('migmap.waves', 'Then mail'));
    assert.equal(selected(), 'post');
    await commands.executeCommand('migmap.findReferencesOfRow', await row('migmap.waves', 'Names first'));
    assert.equal(selected(), 'names');
    await commands.executeCommand(
      'migmap.showRowInMap',
      await row('migmap.services', 'Mail', 'clinic.migmap'),
    );
    assert.equal(selected(), 'mail');
    const { panels } = await api();
    await until('the picture', () => panels.all.some(({ panel }) => panel.title === 'Clinic'));
  });

  it('a wave is added behind the last one, with what has no wave yet', async () => {
    const editor = await open('clinic.migmap');
    await commands.executeCommand('migmap.addWave');
    assert.match(editor.document.getText(), /\n\}\n\nwave name "Title" \{\n {2}migrate \w+\n\}\n?$/);
  });

  it('a service is added behind the last one of its layer', async () => {
    await commands.executeCommand('migmap.addService', await row('migmap.services', 'Base'));
    const text = window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /\n\}\n\nservice name "Title" in base \{\n {2}from "What runs today"/);
  });

  it('a risk and a rollback point are added in the block of their wave', async () => {
    const editor = await open('clinic.migmap');
    await commands.executeCommand('migmap.addRollback', await row('migmap.waves', 'Then mail'));
    assert.match(
      editor.document.getText(),
      /\n {2}rollback post-back "What still runs" \{\n {4}restores [^}]*\n {2}\}\n\}/,
    );
    await until('the wave again', () => row('migmap.waves', 'Then mail'));
    await commands.executeCommand('migmap.addRisk', await row('migmap.waves', 'Names first'));
    assert.match(
      editor.document.getText(),
      /\n {2}risk name "What can go wrong" \{\n {4}impact low\n[^}]*\n {2}\}\n\}\n\nwave post/,
    );
  });

  it('a block that stands in one line, or is none yet, becomes one', async () => {
    const editor = await open('broken.migmap');
    await commands.executeCommand('migmap.addRisk', await row('migmap.waves', 'Mail first'));
    assert.match(
      editor.document.getText(),
      /wave post "Mail first" \{ migrate mail \n {2}risk name [\s\S]*\n {2}\}\n\}\nwave names/,
    );
  });
});

describe('the walkthrough', () => {
  afterEach(revertAll);

  it('breaks its sample, and shows the ways out', async () => {
    await commands.executeCommand('migmap.breakSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.match(document.getText(), /wave post[\s\S]*wave naming/);
    await commands.executeCommand('migmap.showWaysOut');
    await until('the error', async () => {
      await commands.executeCommand('migmap.showWaysOut');
      return selectedLine()?.includes('depends on dns');
    });
  });
});

function selected(): string | undefined {
  const editor = window.activeTextEditor;
  const word = editor?.document.getWordRangeAtPosition(editor.selection.active);
  return word && editor?.document.getText(word);
}

function selectedLine(): string | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.lineAt(editor.selection.active.line).text;
}

/** The row of a view with a label; of a file, where several have one. */
async function row(view: string, label: string, file = ''): Promise<Node> {
  const tree = (await api()).trees.get(view);
  assert.ok(tree, view);
  const all = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node) => [node, ...all(node.children ?? [])]);
  return until(`${label} in ${view}`, () =>
    all(tree.getChildren()).find((node) => node.label === label && (node.map ?? '').endsWith(file)),
  );
}
