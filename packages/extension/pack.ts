import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { placeWords, root } from './bundle.ts';

/** Where the packed extension lies; git ignores it. */
export const packed = join(root, 'migmap.vsix');

/** Packs what the manifest's `files` allow; building comes before, by the manifest's `vscode:prepublish`. */
export async function pack(): Promise<number> {
  // Before anything is built, the packer looks for the words of what the manifest says now.
  placeWords();
  await createVSIX({
    cwd: root,
    packagePath: packed,
    // Everything that runs is bundled.
    dependencies: false,
    readmePath: 'packages/extension/README.md',
    // The project says nowhere where it lives, so links of its pages have to be whole.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return statSync(packed).size;
}

if (import.meta.main) await pack();
