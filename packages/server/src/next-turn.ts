// Node and browsers have it; it is named here so that the server needs the types of neither.
declare const setTimeout: (action: () => void, milliseconds: number) => unknown;

/** Lets in what has arrived meanwhile. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
