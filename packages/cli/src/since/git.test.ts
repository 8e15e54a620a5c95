import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRevision } from './git.ts';

describe('a revision of git', function () {
  this.timeout(60_000);
  let folder = '';
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const commit = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'A step');
  };

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'migmap-git-')));
    git('init', '--quiet');
    mkdirSync(join(folder, 'plans'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has the files as they were, whatever became of them', async () => {
    commit({ 'plans/a.migmap': 'old', 'plans/ä ö.migmap': 'grüße', 'plans/empty.migmap': '' });
    commit({ 'plans/a.migmap': 'new' });
    rmSync(join(folder, 'plans/ä ö.migmap'));
    const revision = openRevision('HEAD~1', join(folder, 'plans'));
    const textOf = async (path: string): Promise<string | undefined> => {
      const bytes = await revision.read(path);
      return bytes && new TextDecoder().decode(bytes);
    };
    assert.equal(revision.top, folder);
    assert.deepEqual([...revision.paths].sort(), [
      'plans/a.migmap',
      'plans/empty.migmap',
      'plans/ä ö.migmap',
    ]);
    assert.equal(await textOf('plans/a.migmap'), 'old');
    assert.equal(await textOf('plans/gone.migmap'), undefined);
    assert.equal(await textOf('plans/ä ö.migmap'), 'grüße');
    assert.equal(await textOf('plans'), undefined);
    assert.equal(await textOf('plans/empty.migmap'), '');
    revision.close();
  });

  it('reads files of any size', async () => {
    const large = 'layer base "Base"\n'.repeat(50_000);
    commit({ 'a.migmap': large, 'b.migmap': 'small' });
    const revision = openRevision('HEAD', folder);
    assert.equal((await revision.read('a.migmap'))?.length, large.length);
    assert.equal((await revision.read('b.migmap'))?.length, 5);
    revision.close();
  });

  it('follows links, as reading from the disk does', async () => {
    symlinkSync('plans/a.migmap', join(folder, 'link.migmap'));
    symlinkSync('../outside.migmap', join(folder, 'out.migmap'));
    commit({ 'plans/a.migmap': 'text' });
    const revision = openRevision('HEAD', folder);
    assert.equal((await revision.read('link.migmap'))?.length, 4);
    assert.equal(await revision.read('out.migmap'), undefined);
    assert.equal((await revision.read('plans/a.migmap'))?.length, 4);
    revision.close();
  });

  it('that is not there is named', () => {
    commit({ 'a.migmap': '' });
    assert.throws(
      () => openRevision('v9', folder),
      /^BadInput: --since v9: the repository has no such revision\.$/,
    );
    assert.throws(() => openRevision('--all', folder), /no such revision/);
  });

  it('that a shallow clone lacks can be fetched', () => {
    for (const text of ['one', 'two', 'three']) commit({ 'a.migmap': text });
    const clone = join(folder, 'clone');
    git('clone', '--quiet', '--depth', '1', `file://${folder}`, clone);
    assert.throws(() => openRevision('HEAD~2', clone), /shallow clone.*git fetch --unshallow/);
  });

  it('needs a repository', () => {
    const alone = mkdtempSync(join(tmpdir(), 'migmap-alone-'));
    assert.throws(() => openRevision('HEAD', alone), /are in no git repository\.$/);
    rmSync(alone, { recursive: true });
  });
});
