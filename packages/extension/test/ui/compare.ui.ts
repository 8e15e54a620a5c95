import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stumblingBlocks } from './axe.ts';
import { EditorWindow } from './window.ts';

describe('comparing a map with a revision', function () {
  this.bail(true);
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open({ 'git.enabled': true });
    commitAndChange(window.workspace);
    // Git looks for repositories when a window opens.
    await window.load();
    await window.page.locator('.statusbar-item', { hasText: 'plan-of-record' }).first().waitFor();
    await window.openFile('hospital.migmap');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.keep(`failed-compare-${this.currentTest.title.slice(0, 30)}`);
  });
  after(() => window?.close());

  it('shows both states as one picture, and what has changed in words', async () => {
    await window.asking('Migmap: Compare with Git Revision…');
    const picker = window.page.locator('.quick-input-widget');
    await picker.locator('.monaco-list-row', { hasText: 'The plan as it was' }).waitFor();
    await window.keep('compare-pick');
    await picker.locator('.monaco-list-row', { hasText: 'HEAD' }).first().click();
    await window.panel().locator('#since', { hasText: 'HEAD' }).waitFor();
    await window.panel().locator('[id="service/archive"]').waitFor();
    const moved = window.panel().locator('#changes li.moved', { hasText: 'archive' });
    assert.match((await moved.textContent()) ?? '', /→.*wave mail-move → wave foundation/);
    assert.equal(await window.panel().locator('#changes li').count(), 1);
    await window.keep('compare');
  });

  it('has the board as well', async () => {
    await window.panel().locator('#tabs button[data-view="waves"]').click();
    await window.panel().locator('#tabs button[data-view="waves"][aria-selected="true"]').waitFor();
    await window.panel().locator('[id^="service/archive/"]').first().waitFor();
    await window.keep('compare-waves');
    assert.deepEqual(await stumblingBlocks(window), []);
  });

  it('leads to the text as it was, whatever git shows in its place', async () => {
    await window.panel().locator('#changes button.difference').first().click();
    await window.page.locator('.tab.active', { hasText: 'hospital.migmap (HEAD' }).waitFor();
    const old = window.page.locator('.editor.original .view-line', { hasText: 'migrate archive' });
    await old.first().waitFor();
    await window.keep('compare-text');
    await window.page.keyboard.press('Control+F4');
  });

  it('takes tags, what is staged, and whatever git understands; but not what git does not know', async () => {
    await window.page.locator('.tab', { hasText: 'since HEAD' }).click();
    for (const [typed, since] of [
      ['v1', 'v1 ('],
      ['HEAD~0', 'HEAD~0 ('],
      ['Staged', 'Staged'],
      ['HEAD', 'HEAD ('],
    ] as const) {
      await choose(typed);
      await window.panel().locator('#since', { hasText: since }).waitFor();
      await window.panel().locator('#changes li.moved', { hasText: 'archive' }).waitFor();
    }
    await choose('nothing-such');
    await window.command('Notifications: Show Notifications');
    const said = window.page.locator('.notifications-center .notification-list-item');
    await said.filter({ hasText: 'Git knows no state nothing-such' }).waitFor();
    await window.panel().locator('#since', { hasText: 'HEAD (' }).waitFor();
    await window.command('Notifications: Clear All Notifications');
  });

  it('follows what is written, and is there again after a reload', async () => {
    await window.page.locator('.tab', { hasText: 'hospital.migmap' }).first().click();
    await window.page.locator('.view-line', { hasText: 'map' }).first().click();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('\nrisk late "Late" {}');
    await window.page.keyboard.press('Control+s');
    await window.page.locator('.tab', { hasText: 'since HEAD' }).click();
    await window.panel().locator('#changes li.added', { hasText: 'late' }).waitFor();
    await window.reload();
    await window.panel().locator('#changes li.added', { hasText: 'late' }).waitFor();
    await window.panel().locator('#tabs button[data-view="waves"][aria-selected="true"]').waitFor();
  });

  /** The first row with that name, once git has told of all; else what was typed. */
  async function choose(state: string): Promise<void> {
    await window.panel().locator('#revision').click();
    const picker = window.page.locator('.quick-input-widget');
    await picker.locator('.monaco-list-row', { hasText: 'The plan as it was' }).waitFor();
    await picker.locator('input.input').fill(state);
    await picker.locator('.monaco-list-row', { hasText: state }).first().click();
  }
});

/** A repository in which git shows plan words in the place of maps, and a plan that has changed since its commit. */
function commitAndChange(folder: string): void {
  const git = (...words: string[]): unknown => execFileSync('git', ['-C', folder, ...words]);
  git('init', '--quiet', '--initial-branch', 'plan-of-record');
  git('config', 'diff.migmap.textconv', 'wc -c <');
  writeFileSync(join(folder, '.gitattributes'), '*.migmap diff=migmap\n');
  git('add', '.');
  const author = ['-c', 'user.name=Tester', '-c', 'user.email=tester@localhost'];
  git(...author, 'commit', '--quiet', '--message', 'The plan as it was');
  git('tag', 'v1');
  const path = join(folder, 'hospital.migmap');
  const text = readFileSync(path, 'utf8');
  const step = '  migrate archive\n';
  assert.ok(text.includes(step));
  const without = text.replace(step, '');
  writeFileSync(path, without.replace('  rollback directory-back', `${step}  rollback directory-back`));
}
