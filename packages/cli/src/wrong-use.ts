/** The command line was used in a way that it cannot follow: status 2, with a message that says the way out. */
export class WrongUse extends Error {
  // Told apart by name: each bundle has its own copy of the class.
  override readonly name = 'WrongUse';
}

export function isWrongUse(error: unknown): error is Error {
  return error instanceof Error && error.name === 'WrongUse';
}
