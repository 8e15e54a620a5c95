import { type MapFile } from '@migmap/core';
/** A text larger than this is no map; it is not read. */
export declare const LARGEST_FILE = 50000000;
/**
 * Reads one file. Reading never fails: whatever is wrong with the text is among the problems,
 * and what could be read is there.
 */
export declare function readFile(uri: string, content: string | Uint8Array): MapFile;
