/** The command line was used in a way that it cannot follow: status 2, with a message that says the way out. */
export class WrongUse extends Error {
  // Told apart by name: each bundle has its own copy of the class.
  override readonly name = 'WrongUse';
}

/** What a run rests on cannot be used: status 2 too, but the help of the command would not help. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

export function isBadInput(error: unknown): error is Error {
  return error instanceof Error && error.name === 'BadInput';
}

export function isWrongUse(error: unknown): error is Error {
  return error instanceof Error && error.name === 'WrongUse';
}
