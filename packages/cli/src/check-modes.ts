import { type Given, isGiven, lastValue } from './command-line.ts';
import { WrongUse } from './wrong-use.ts';

/** What is to be done with a check besides telling what was found. */
export interface CheckModes {
  readonly fix: 'write' | 'show' | undefined;
  /** The revision whose findings are known. */
  readonly since: string | undefined;
  /** The file of known findings, and whether it is to be written anew. */
  readonly baseline: { readonly file: string; readonly mode: 'apply' | 'update' } | undefined;
  readonly watches: boolean;
  readonly measures: boolean;
}

export function checkModes(given: Given): CheckModes {
  refuseContradictions(given);
  return {
    fix: isGiven(given, 'fix-dry-run') ? 'show' : isGiven(given, 'fix') ? 'write' : undefined,
    since: lastValue(given, 'since'),
    baseline: baselineOf(given),
    watches: isGiven(given, 'watch'),
    measures: isGiven(given, 'stats'),
  };
}

function baselineOf(given: Given): CheckModes['baseline'] {
  const file = lastValue(given, 'baseline');
  const updates = isGiven(given, 'update-baseline');
  if (file !== undefined) return { file, mode: updates ? 'update' : 'apply' };
  if (!updates) return undefined;
  throw new WrongUse('--update-baseline needs the file: --baseline FILE --update-baseline.');
}

function refuseContradictions(given: Given): void {
  const isStdin = given.operands.includes('-');
  if (isGiven(given, 'fix') && isGiven(given, 'fix-dry-run'))
    throw new WrongUse('--fix writes and --fix-dry-run does not: give one of them.');
  if (isGiven(given, 'fix') && isStdin && given.operands.length > 1)
    throw new WrongUse('Standard input is fixed by itself: give - alone, or files.');
  if (isGiven(given, 'watch') && isStdin)
    throw new WrongUse('--watch needs files: standard input comes only once.');
  if (isGiven(given, 'since') && isGiven(given, 'update-baseline'))
    throw new WrongUse('--since leaves out what a baseline has to hold: give it or --update-baseline.');
  if (isGiven(given, 'fix-dry-run') && isGiven(given, 'update-baseline'))
    throw new WrongUse('--fix-dry-run writes nothing: give it or --update-baseline.');
  if (isGiven(given, 'watch') && isGiven(given, 'update-baseline'))
    throw new WrongUse('--watch and --update-baseline: a baseline is written once. Give one of them.');
}
