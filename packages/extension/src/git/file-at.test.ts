import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileAt } from './file-at.ts';

describe('a file of an older state', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migmap-git-'));
  const git = (...words: string[]): Buffer =>
    execFileSync('git', ['-C', folder, ...words], { stdio: 'pipe' });
  after(() => rmSync(folder, { recursive: true }));

  before(() => {
    git('init', '--quiet');
    writeFileSync(join(folder, 'a.migmap'), 'layer l\n+ä "über"\n');
    writeFileSync(join(folder, 'open.migmap'), 'layer l');
    writeFileSync(join(folder, 'empty.migmap'), '');
    writeFileSync(join(folder, 'own.migmap'), 'migmap\n');
    writeFileSync(join(folder, 'mixed.migmap'), '\n\nmigmap\n-- a\n\n');
    git('add', '.');
    git('-c', 'user.name=T', '-c', 'user.email=t@localhost', 'commit', '--quiet', '--message', 'One');
    writeFileSync(join(folder, 'a.migmap'), 'layer staged\n');
    git('add', '.');
  });

  /** The questions to git that its extension asks. */
  const repository = {
    getObjectDetails: async (revision: string, path: string) => {
      const object = git('rev-parse', '--verify', '--quiet', `${revision}:${path}`).toString().trim();
      return { object, size: Number(git('cat-file', '-s', object).toString()) };
    },
    buffer: async (revision: string, path: string) => git('show', '--textconv', `${revision}:${path}`),
    hashObject: async (data: string) =>
      execFileSync('git', ['-C', folder, 'hash-object', '-w', '--stdin'], { input: data }).toString().trim(),
    diffBlobs: async (one: string, other: string) => git('diff', one, other).toString(),
  };

  const reads = async (): Promise<unknown[]> =>
    Promise.all([
      fileAt(repository, 'HEAD', 'a.migmap'),
      fileAt(repository, '', 'a.migmap'),
      fileAt(repository, 'HEAD', 'open.migmap'),
      fileAt(repository, 'HEAD', 'empty.migmap'),
      fileAt(repository, 'HEAD', 'own.migmap'),
      fileAt(repository, 'HEAD', 'mixed.migmap'),
      fileAt(repository, 'HEAD', 'none.migmap'),
    ]);
  const texts = [
    'layer l\n+ä "über"\n',
    'layer staged\n',
    'layer l',
    '',
    'migmap\n',
    '\n\nmigmap\n-- a\n\n',
    undefined,
  ];

  it('is as it was, or as it is staged', async () => {
    assert.deepEqual(await reads(), texts);
  });

  it('is its text, even where git shows plan words instead', async () => {
    git('config', 'diff.migmap.textconv', 'wc -c <');
    writeFileSync(join(folder, '.gitattributes'), '*.migmap diff=migmap\n');
    assert.match((await repository.buffer('HEAD', 'a.migmap')).toString(), /^\d+/);
    assert.deepEqual(await reads(), texts);
  });

  it('is its text, even where git cannot run what would make plan words of it', async () => {
    git('config', 'diff.migmap.textconv', 'exit 1; migmap textconv');
    await assert.rejects(repository.buffer('HEAD', 'a.migmap'));
    assert.deepEqual(await reads(), texts);
  });
});
