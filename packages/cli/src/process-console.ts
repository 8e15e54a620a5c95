import { fstatSync, readFileSync, writeSync } from 'node:fs';
import type { Console } from './console.ts';

/**
 * The console of this process. It writes to the descriptors themselves: the streams of `process` would load
 * Node's network code, which takes longer than checking a small map.
 */
export function processConsole(): Console {
  return {
    cwd: process.cwd(),
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    input: () => readFileSync(0),
    get colour() {
      return isColourful(1);
    },
    get errColour() {
      return isColourful(2);
    },
    isTerminal: (stream) => process.env.TERM !== 'dumb' && isTerminal(stream === 'out' ? 1 : 2),
  };
}

function isColourful(descriptor: number): boolean {
  return !process.env.NO_COLOR && process.env.TERM !== 'dumb' && isTerminal(descriptor);
}

function isTerminal(descriptor: number): boolean {
  // Asked first because it is nearly free; only a device may be a terminal.
  if (!isDevice(descriptor)) return false;
  const tty = process.getBuiltinModule('node:tty');
  return tty.isatty(descriptor);
}

function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

function writeAll(descriptor: number, content: string | Uint8Array): void {
  let rest: Uint8Array = typeof content === 'string' ? Buffer.from(content) : content;
  while (rest.length > 0) {
    const written = writeSome(descriptor, rest);
    if (written === undefined) return;
    rest = rest.subarray(written);
  }
}

/** How much went out; undefined where nobody reads any more (`migmap rules | head`), which is no fault. */
function writeSome(descriptor: number, bytes: Uint8Array): number | undefined {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE' || code === 'EBADF') return undefined;
    if (code !== 'EAGAIN') throw error;
    pauseShortly();
    return 0;
  }
}

/** The reader of a pipe that does not block is slower than we are. */
function pauseShortly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
