import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { api, open, revertAll, until } from './editing.ts';

describe('the map panel', () => {
  afterEach(revertAll);

  it('opens beside the text, has the title of the map, and follows the editor', async () => {
    const { panels } = await api();
    await open('clinic.migmap');
    await commands.executeCommand('migmap.openMapToSide');
    const [shown] = panels.all;
    assert.ok(shown);
    await until('its picture', () => shown.panel.title === 'Clinic');
    assert.notEqual(shown.panel.viewColumn, window.activeTextEditor?.viewColumn);
    await open('overdue.migmap');
    await until('the other map', () => shown.panel.title === 'Overdue');
    await commands.executeCommand('migmap.openMapToSide');
    assert.equal(panels.all.length, 1, 'there is one that follows');
  });
});
