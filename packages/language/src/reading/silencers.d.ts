import { type Problem, type Silencer, type SourceFile } from '@migmap/core';
/** The comments that silence a finding, and what is wrong with their dates. */
export declare function silencersOf(file: SourceFile): {
    readonly silencers: Silencer[];
    readonly problems: Problem[];
};
