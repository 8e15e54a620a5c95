import { spawn } from 'node:child_process';
import { BadInput } from '../wrong-use.ts';

/** Reads what git keeps. */
export interface ObjectReader {
  /** The bytes of a file by a name such as `main:plans/mail.migmap`; undefined where there is none. */
  read(name: string): Promise<Uint8Array | undefined>;
  close(): void;
}

/** One process that answers for all files: starting one for each takes longer than checking it. */
export function objectReader(cwd: string, env: NodeJS.ProcessEnv, said = 'git'): ObjectReader {
  const args = ['cat-file', '--batch', '--follow-symlinks'];
  const git = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] });
  // Whoever asks a git that has gone is told so by the answer that does not come.
  git.stdin.on('error', () => {});
  const answers = new Answers(git.stdout, said);
  return {
    async read(name) {
      // A question is a line.
      if (name.includes('\n')) return undefined;
      git.stdin.write(`${name}\n`);
      return await answers.next();
    },
    close: () => git.stdin.end(),
  };
}

/** `<id> blob <size>`, a line end, the bytes, a line end; what is no such thing has other words before its size. */
class Answers {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #said: string;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>, said: string) {
    this.#said = said;
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async next(): Promise<Uint8Array | undefined> {
    const head = await this.#line();
    const [, kind, size] = /(\w+) (\d+)$/.exec(head) ?? [];
    // Without a size there are no bytes: there is no such file.
    if (size === undefined) return undefined;
    const bytes = await this.#take(Number(size) + 1);
    // Links that lead out of the repository or nowhere come as the path they lead to.
    return kind === 'blob' ? bytes.subarray(0, -1) : undefined;
  }

  async #line(): Promise<string> {
    while (!this.#held.includes(lineFeed)) this.#held = Buffer.concat([this.#held, await this.#chunk()]);
    return (await this.#take(this.#held.indexOf(lineFeed) + 1)).toString('utf8').trimEnd();
  }

  /** Chunks are put together once: a large file comes in hundreds of them. */
  async #take(size: number): Promise<Buffer> {
    const chunks = [this.#held];
    for (let length = this.#held.length; length < size; ) {
      const chunk = await this.#chunk();
      chunks.push(chunk);
      length += chunk.length;
    }
    const all = chunks.length === 1 ? this.#held : Buffer.concat(chunks);
    this.#held = all.subarray(size);
    return all.subarray(0, size);
  }

  async #chunk(): Promise<Buffer> {
    const { value, done } = await this.#chunks.next();
    if (done) throw new BadInput(`${this.#said}: git ended before it had answered.`);
    return value;
  }
}

const lineFeed = 10;
