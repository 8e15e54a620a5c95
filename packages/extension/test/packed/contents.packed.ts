import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from '../../bundle.ts';
import { packed } from '../../pack.ts';
import { here } from '../host/suite.ts';

const MEGABYTE = 1024 * 1024;

describe('the packed extension', function () {
  this.timeout(60_000);

  it('holds what it needs, and nothing else', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const listed = `${files
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
      .join('\n')}\n`;
    const kept = here('../packed/contents.txt');
    // `MIGMAP_KEEP=1 npm run test:vscode` writes the list down anew, to be read before it is committed.
    if (process.env.MIGMAP_KEEP) writeFileSync(kept, listed);
    assert.equal(listed, readFileSync(kept, 'utf8'));
  });

  it('is no larger than three megabytes', () => {
    const { size } = statSync(packed);
    assert.ok(size <= 3 * MEGABYTE, `${size} bytes`);
  });
});
