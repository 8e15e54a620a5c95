import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { PngParts } from '@migmap/exporters';

/** Beside the bundles lie the files that are no code. */
export const pngParts: PngParts = {
  wasm: () => asset('resvg.wasm'),
  fonts: () => [asset('regular.ttf'), asset('bold.ttf')],
};

function asset(name: string): Uint8Array {
  return brotliDecompressSync(readFileSync(join(__dirname, 'assets', `${name}.br`)));
}
