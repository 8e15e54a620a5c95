/** What the status of the process says; of several the highest counts. */
export const exitStatus = {
  /** No finding at the failing level. */
  clean: 0,
  findings: 1,
  /** Wrong use, unreadable or missing input, bad configuration. */
  wrongInput: 2,
  /** A fault of our own. */
  fault: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
