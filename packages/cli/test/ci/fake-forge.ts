import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that reached the forge. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A comment as the forge keeps it. */
export interface Kept {
  readonly id: number;
  readonly author: string;
  body: string;
}

/**
 * A forge on loopback, as far as one comment goes. It keeps comments, gives them out in pages, refuses who does not
 * say the token and what is too long, and fails where a test wants it to.
 */
export abstract class FakeForge {
  readonly asked: Asked[] = [];
  readonly comments: Kept[] = [];
  /** Answers that come first, by `METHOD path`; what a request does is done only where an answer says so. */
  readonly failures: { readonly at: RegExp; readonly answer: Answer; readonly isDone?: boolean }[] = [];
  #server: Server | undefined;

  abstract readonly me: string;
  protected abstract isAllowed(headers: IncomingMessage['headers']): boolean;
  protected abstract answer(asked: Asked): Answer;

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      request.on('end', () => {
        const { status = 200, body, headers } = this.#take(request, text);
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(body === undefined ? '' : JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
  }

  get address(): string {
    const address = this.#server?.address() as AddressInfo | undefined;
    return `http://127.0.0.1:${address?.port}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** Puts a comment there that somebody wrote before. */
  has(author: string, body: string): Kept {
    const comment = { id: 100 + this.comments.length, author, body };
    this.comments.push(comment);
    return comment;
  }

  /** What was asked for, without the questions that change nothing. */
  get changes(): string[] {
    return this.asked
      .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
      .map(({ method, path }) => `${method} ${path}`);
  }

  /** The page of the comments that was asked for, and whether another one follows. */
  protected page(path: string, written: (comment: Kept) => object): Answer {
    const query = new URL(path, this.address).searchParams;
    const [size, number] = [Number(query.get('per_page') ?? 20), Number(query.get('page') ?? 1)];
    const body = this.comments.slice((number - 1) * size, number * size).map(written);
    const hasMore = number * size < this.comments.length;
    return { body, headers: hasMore ? { link: `<${this.address}/next>; rel="next"` } : {} };
  }

  protected create({ body }: Asked, limit: number): Answer {
    const text = (body as { readonly body: string }).body;
    if (text.length > limit) return { status: 422, body: { message: 'body is too long' } };
    return { status: 201, body: this.has(this.me, text) };
  }

  protected change(id: number, { method, body }: Asked, limit: number): Answer {
    const comment = this.comments.find((one) => one.id === id);
    if (!comment) return { status: 404, body: { message: 'Not Found' } };
    if (method === 'DELETE') {
      this.comments.splice(this.comments.indexOf(comment), 1);
      return { status: 204 };
    }
    const text = (body as { readonly body: string }).body;
    if (text.length > limit) return { status: 422, body: { message: 'body is too long' } };
    comment.body = text;
    return { body: comment };
  }

  #take({ method = '', url = '', headers }: IncomingMessage, text: string): Answer {
    const asked = {
      method,
      path: url,
      headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    this.asked.push(asked);
    if (!this.isAllowed(headers)) return { status: 401, body: { message: 'Bad credentials' } };
    const at = this.failures.findIndex((failure) => failure.at.test(`${method} ${url}`));
    if (at < 0) return this.answer(asked);
    const [failure] = this.failures.splice(at, 1);
    if (failure?.isDone) this.answer(asked);
    return failure?.answer ?? {};
  }
}

/** `POST /graphql` and what REST has of pull requests and their comments. */
export class FakeGitHub extends FakeForge {
  readonly me = 'github-actions[bot]';
  pull = { head: { sha: '', repo: { full_name: 'clinic/plans' } } };

  protected isAllowed({ authorization, 'user-agent': agent }: IncomingMessage['headers']): boolean {
    return authorization === 'Bearer secret' && agent !== undefined;
  }

  protected answer(asked: Asked): Answer {
    const { method, path } = asked;
    if (method === 'POST' && path === '/graphql') return { body: { data: { viewer: { login: this.me } } } };
    if (method === 'GET' && path === '/repos/clinic/plans/pulls/7') return { body: this.pull };
    const [, all, one] =
      /^\/repos\/clinic\/plans\/issues\/(?:(7\/comments)|comments\/(\d+))(?:\?|$)/.exec(path) ?? [];
    if (one && (method === 'PATCH' || method === 'DELETE')) return this.change(Number(one), asked, 65_536);
    if (all && method === 'POST') return this.create(asked, 65_536);
    if (all && method === 'GET') {
      return this.page(path, ({ id, author, body }) => ({ id, body, user: { login: author } }));
    }
    return { status: 404, body: { message: 'Not Found' } };
  }
}

/** What GitLab has of merge requests and their notes. */
export class FakeGitLab extends FakeForge {
  readonly me = 'project_12_bot';
  head = '';

  protected isAllowed(headers: IncomingMessage['headers']): boolean {
    return headers['private-token'] === 'secret';
  }

  protected answer(asked: Asked): Answer {
    const { method, path } = asked;
    if (method === 'GET' && path === '/api/v4/user') return { body: { id: idOf(this.me) } };
    const [, rest] = /^\/api\/v4\/projects\/12\/merge_requests\/3(.*)$/.exec(path) ?? [];
    if (rest === '' && method === 'GET') return { body: { iid: 3, sha: this.head } };
    const [, one] = /^\/notes\/(\d+)$/.exec(rest ?? '') ?? [];
    if (one && (method === 'PUT' || method === 'DELETE')) return this.change(Number(one), asked, 1_000_000);
    if (rest === '/notes' && method === 'POST') return this.create(asked, 1_000_000);
    if (rest?.startsWith('/notes?') && method === 'GET') {
      return this.page(path, ({ id, author, body }) => ({
        id,
        body,
        system: false,
        author: { id: idOf(author) },
      }));
    }
    return { status: 404, body: { message: '404 Not found' } };
  }
}

function idOf(author: string): number {
  return author === 'project_12_bot' ? 5 : 6;
}
