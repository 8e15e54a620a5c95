import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

  // What Open VSX asks of a package, beside what the other marketplace asks.
  it('can be published to Open VSX as it is', async () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const field of ['name', 'publisher', 'version', 'displayName', 'description', 'license', 'icon'])
      assert.ok(String(manifest[field] ?? '').length > 0, field);
    assert.match(String(manifest.version), /^\d+\.\d+\.\d+$/, 'no pre-release by its version');
    assert.match(String(manifest.publisher), /^[a-z0-9][a-z0-9-]*$/i);
    assert.ok(String(manifest.icon).endsWith('.png'), 'no icon that could carry a script');
    assert.equal(manifest.enabledApiProposals, undefined, 'no proposed interfaces');
    assert.equal(manifest.extensionDependencies, undefined, 'nothing that the other registry may lack');
  });

  it('holds nothing that belongs to the workshop', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const forbidden =
      /(^|[\\/])(\.git|\.env|\.npmrc|\.cache|node_modules|test|src)([\\/]|$)|\.(ts|map|vsix|tsbuildinfo)$/;
    assert.deepEqual(
      files.filter((path) => forbidden.test(path)),
      [],
    );
  });

  it('is no larger than three megabytes', () => {
    const { size } = statSync(packed);
    assert.ok(size <= 3 * MEGABYTE, `${size} bytes`);
  });
});
