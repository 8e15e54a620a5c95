import { type MapFile, type Problem, type Silencer, type SourceFile } from '@migmap/core';
import type { MapDocument } from '../generated/ast.ts';
type Lists = {
    -readonly [K in keyof MapFile]: MapFile[K] extends readonly (infer T)[] ? T[] : MapFile[K];
};
/** The syntax tree as plain declarations of the core model, in written order. */
export declare function mapFile(document: MapDocument, file: SourceFile, silencers: readonly Silencer[], problems: readonly Problem[]): MapFile;
/** A file of which nothing could be read. */
export declare function emptyMapFile(file: SourceFile, silencers?: readonly Silencer[]): Lists;
export {};
