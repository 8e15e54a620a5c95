import { renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { placeWords, root } from './bundle.ts';

/** Where the packed extension lies; git ignores it. */
export const packed = join(root, 'migmap.vsix');

/** Packs what the manifest's `files` allow; building comes before, by the manifest's `vscode:prepublish`. */
export async function pack(): Promise<number> {
  // Before anything is built, the packer looks for the words of what the manifest says now.
  placeWords();
  // Under another name until it is whole: somebody may be installing the one before.
  const beside = join(root, `migmap-${process.pid}.vsix`);
  const warnings = await warningsOf(() =>
    createVSIX({
      cwd: root,
      packagePath: beside,
      // Everything that runs is bundled.
      dependencies: false,
      readmePath: 'packages/extension/README.md',
      // The project says nowhere where it lives, so links of its pages have to be whole.
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    }),
  );
  // What a packer only warns of, a marketplace may refuse.
  if (warnings.length > 0) {
    rmSync(beside, { force: true });
    throw new Error(`The extension packs with warnings:\n${warnings.join('\n')}`);
  }
  renameSync(beside, packed);
  return statSync(packed).size;
}

/** What was said as a warning meanwhile. */
async function warningsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...words: readonly unknown[]) => said.push(words.map(String).join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return said;
}

if (import.meta.main) await pack();
