import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What drawing needs beside the text; where it comes from is for the caller to know. */
export interface PngParts {
  /** resvg's own WebAssembly module. */
  readonly wasm: () => Uint8Array;
  /** The font of the pictures, in TrueType: regular, then bold. */
  readonly fonts: () => readonly Uint8Array[];
}

/** Pixels on a side that no viewer is sure to show. */
const LARGEST_SIDE = 16_000;

export class PngTooLarge extends Error {
  override readonly name = 'PngTooLarge';
}

/**
 * A picture in pixels, `scale` of them for each of the SVG's, drawn with the same font on every machine.
 * @throws PngTooLarge where a side would be longer than viewers take.
 */
export async function pngOf(svg: string, scale: number, parts: PngParts): Promise<Uint8Array> {
  started ??= initWasm(parts.wasm() as Uint8Array<ArrayBuffer>);
  await started;
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...parts.fonts()], loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
  });
  const side = Math.max(resvg.width, resvg.height) * scale;
  if (side > LARGEST_SIDE) {
    const fitting = Math.floor((LARGEST_SIDE / Math.max(resvg.width, resvg.height)) * 10) / 10;
    throw new PngTooLarge(
      `the picture would be ${Math.round(side)} pixels on a side; at most ${LARGEST_SIDE} can be drawn, which is a scale of ${fitting}`,
    );
  }
  return resvg.render().asPng();
}

let started: Promise<void> | undefined;
