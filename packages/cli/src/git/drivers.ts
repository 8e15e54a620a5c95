/** A setting of git that makes it ask migmap. */
export interface GitSetting {
  readonly key: string;
  readonly value: string;
}

export const ATTRIBUTES = '*.migmap diff=migmap merge=migmap';

/**
 * How git is told of the drivers; `command` starts migmap. What textconv says is not cached: git would keep it
 * where a newer migmap says more.
 */
export function driverSettings(command: string): readonly GitSetting[] {
  return [
    { key: 'diff.migmap.textconv', value: `${command} textconv` },
    { key: 'merge.migmap.name', value: 'facts of migration maps' },
    { key: 'merge.migmap.driver', value: `${command} merge-driver %O %A %B %P %L || ${BY_LINES}` },
  ];
}

/**
 * Where migmap is not there any more, or fails, git would take our side for a merge with conflicts: without markers
 * in it, nobody would see that their side is lost.
 */
const BY_LINES =
  '{ grep -q "^<<<<<<<" %A && exit 1; git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }';

/** What this command may have written, with other values too. */
export const SECTIONS = ['diff.migmap', 'merge.migmap'] as const;
