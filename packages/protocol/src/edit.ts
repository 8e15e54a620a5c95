import type { AboutMap, MapVersion } from './map-version.ts';
import type { Range } from './place.ts';

/** Client to server: what somebody does to a plan in its picture, as a change of its text; tried, or done. */
export const edit = 'migmap/edit';

export interface EditParams extends AboutMap {
  readonly change: PlanChange;
  /** `try` says what would be found afterwards, `do` gives the change of the text. */
  readonly mode: 'try' | 'do';
}

export type PlanChange = MoveChange | DependChange;

/** All that happens to a service in one wave is to happen in another. */
export interface MoveChange {
  readonly kind: 'move';
  readonly service: string;
  /** Absent for a service that no wave moves yet: it gets its first step. */
  readonly from?: string;
  readonly to: string;
}

/** One service is to depend on another. */
export interface DependChange {
  readonly kind: 'depend';
  readonly from: string;
  readonly to: string;
}

/** `null` where no map holds the file. */
export interface EditResult extends MapVersion {
  /** Why it is not done; then there is nothing else. */
  readonly refused?: string;
  /** What a person might expect otherwise. */
  readonly note?: string;
  /** What `try` is about, in every map that holds a changed file; the gravest first. */
  readonly findings?: { readonly added: readonly TriedFinding[]; readonly gone: readonly TriedFinding[] };
  /** What `do` is about: a `WorkspaceEdit`, with versions for clients that know them. */
  readonly edit?: TextChanges;
}

export interface TriedFinding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
}

/** A `WorkspaceEdit` of the Language Server Protocol that changes nothing but texts. */
export interface TextChanges {
  readonly changes?: Readonly<Record<string, readonly TextChange[]>>;
  readonly documentChanges?: readonly {
    readonly textDocument: { readonly uri: string; readonly version: number | null };
    readonly edits: readonly TextChange[];
  }[];
}

export interface TextChange {
  readonly range: Range;
  readonly newText: string;
}
