/** What the page says about editing by hand; `{0}` stands for what is filled in. */
export interface HandsWords {
  readonly trying: string;
  readonly holds: string;
  readonly errors: string;
  readonly warnings: string;
  readonly hints: string;
  readonly mended: string;
  readonly more: string;
  readonly moveTo: string;
  readonly moving: string;
  readonly moved: string;
  readonly dependOn: string;
  readonly drawing: string;
  readonly drawn: string;
  readonly handle: string;
  readonly nothingDone: string;
  readonly notDone: string;
  readonly undo: string;
  readonly noTarget: string;
}
