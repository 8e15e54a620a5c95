import type { IsoDate, Span, Window } from './date.ts';
import type { Block, Criterion, Named, NameRef, Text } from './map.ts';
import type { Quantity } from './quantity.ts';
import type { Sourced, SourceRef } from './source.ts';

export interface Wave extends Named {
  /** Waves named after `after`; empty with `afterNone`, or where `after` was not written. */
  readonly after: readonly NameRef[];
  readonly afterNone?: SourceRef;
  readonly description?: Text;
  readonly dates?: Sourced<Span>;
  readonly windows: readonly Sourced<Window>[];
  readonly owner?: NameRef;
  readonly onCall: readonly NameRef[];
  readonly budget?: Sourced<Quantity>;
  readonly approved?: { readonly source: SourceRef; readonly by: Text; readonly on?: Sourced<IsoDate> };
  readonly gate?: Gate;
  readonly criteria: readonly Criterion[];
  readonly notifications: readonly Notification[];
  readonly trainings: readonly Training[];
  readonly hotlines: readonly Hotline[];
  readonly checks: readonly Check[];
  readonly steps: readonly Step[];
}

export interface Gate extends Block {
  readonly on: Sourced<IsoDate>;
  readonly verdict?: Sourced<'go' | 'no-go'>;
  readonly by?: Text;
  readonly evidence: readonly Text[];
}

export interface Notification extends Block {
  readonly who: Text;
  readonly on?: Sourced<IsoDate>;
  readonly via?: Text;
  readonly about?: Text;
}

export interface Training extends Block {
  readonly who: Text;
  readonly topic?: Text;
  readonly duration?: Sourced<Quantity>;
  readonly by?: Sourced<IsoDate>;
  readonly with?: Text;
}

export interface Hotline extends Block {
  readonly title: Text;
  readonly span?: Sourced<Span>;
  readonly by?: NameRef;
}

export interface Check extends Block {
  readonly what: Text;
  readonly every?: Sourced<Quantity>;
  readonly rollbackWhen?: Text;
}

export type Step = PilotStep | MigrateStep | RetireStep;

export interface PilotStep extends Block {
  readonly type: 'pilot';
  readonly service: NameRef;
  readonly group?: Text;
  readonly users?: Sourced<number>;
  readonly dates?: Sourced<Span>;
  readonly scenarios: readonly Text[];
  readonly load?: Text;
  readonly loadSites: readonly NameRef[];
  /** No real users. */
  readonly lab?: SourceRef;
  readonly protocol?: Text;
  readonly result?: Sourced<'passed' | 'failed' | 'open'>;
  readonly resultOn?: Sourced<IsoDate>;
  readonly onFailure?: Text;
}

export interface MigratePart {
  readonly source: SourceRef;
  readonly service: NameRef;
  /** Percent; absent means all of it. */
  readonly share?: Sourced<Quantity>;
  readonly group?: Text;
}

export interface MigrateStep extends Block {
  readonly type: 'migrate';
  readonly parts: readonly MigratePart[];
  readonly tasks: readonly Task[];
  readonly done?: Sourced<IsoDate>;
}

export interface RetireStep extends Block {
  readonly type: 'retire';
  readonly services: readonly NameRef[];
  readonly done?: Sourced<IsoDate>;
}

export interface Task extends Block {
  readonly what: Text;
  readonly takes?: Sourced<Quantity>;
  readonly by?: NameRef;
  /** The service stands still while it runs. */
  readonly stop?: SourceRef;
  readonly irreversible?: SourceRef;
}
