import { pngOf } from '@migmap/exporters';
import { pngParts } from './png-parts.ts';

/** The part of the command line that only PNG needs. */
export function pixels(svg: string, scale: number): Promise<Uint8Array> {
  return pngOf(svg, scale, pngParts);
}
