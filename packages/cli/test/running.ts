import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const command = fileURLToPath(new URL('../bin/migmap.js', import.meta.url));

/** A process that a test talks with while it runs. */
export interface Running {
  /** Waits until something more is said that matches, and says all that was said since the last time. */
  says(pattern: RegExp): Promise<string>;
  type(text: string): void;
  signal(name: NodeJS.Signals): void;
  /** Waits for its end, with all that was said since the last time. */
  ends(): Promise<{ readonly status: number | null; readonly said: string }>;
}

const patience = 30_000;

/** Starts a process; what it writes on both its outputs is heard as one. */
export function start(executable: string, args: readonly string[], cwd: string): Running {
  const child = spawn(executable, args, { cwd, env: { ...process.env, NO_COLOR: '1', TERM: 'xterm' } });
  let said = '';
  let listener = (): void => {};
  const hear = (chunk: Buffer): void => {
    said += chunk.toString('utf8');
    listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const take = (): string => {
    const taken = said;
    said = '';
    return taken;
  };
  return {
    says: async (pattern) => {
      await inTime(
        child,
        () => `It did not say ${pattern}, but:\n${said}`,
        (done) => {
          listener = () => {
            if (pattern.test(said)) done();
          };
          listener();
        },
      );
      return take();
    },
    type: (text) => void child.stdin.write(text),
    signal: (name) => void child.kill(name),
    async ends() {
      await inTime(
        child,
        () => `It did not end, and said:\n${said}`,
        (done) => void closed.then(done),
      );
      return { status: await closed, said: take() };
    },
  };
}

/** A test that waits for ever says nothing; this one says what it was waiting for. */
function inTime(
  child: ChildProcess,
  complaint: () => string,
  wait: (done: () => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(complaint()));
    }, patience);
    wait(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
