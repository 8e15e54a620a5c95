/** What a command may touch of the process that runs it; tests hand in another one. */
export interface Console {
  readonly cwd: string;
  /** Text, or the bytes of a picture. */
  out(content: string | Uint8Array): void;
  err(text: string): void;
  /** All of standard input. */
  input(): Uint8Array;
  /** Standard output is a terminal whose user has not refused colour. */
  readonly colour: boolean;
  /** The same of standard error. */
  readonly errColour: boolean;
  /** Whether somebody may be looking at it. */
  isTerminal(stream: 'out' | 'err'): boolean;
}

/** The same console for a report that has to make way: what is said on standard output is something else. */
export function onStandardError(console: Console): Console {
  return {
    cwd: console.cwd,
    out: (content) => console.err(String(content)),
    err: (text) => console.err(text),
    input: () => console.input(),
    get colour() {
      return console.errColour;
    },
    get errColour() {
      return console.errColour;
    },
    isTerminal: () => console.isTerminal('err'),
  };
}

/** The same console for whoever has to do something before anything is said. */
export function speakingThrough(console: Console, before: () => void): Console {
  const saying =
    (say: (text: string) => void) =>
    (text: string): void => {
      if (text !== '') before();
      say(text);
    };
  return {
    ...onStandardError(console),
    out: saying((text) => console.out(text)),
    err: saying((text) => console.err(text)),
    get colour() {
      return console.colour;
    },
    isTerminal: (stream) => console.isTerminal(stream),
  };
}
