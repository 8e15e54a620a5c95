// Talks to the API of a forge with the `fetch` of Node. Programs of the command line open no socket; that is why
// these scripts stand beside it, as plain JavaScript that Node 22 runs without a build.

/** What the forge will not do, however often it is asked. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** What may have been done or not: whoever asked has to look before asking again. */
export class Uncertain extends Error {}

/**
 * @typedef {object} Answer
 * @property {any} body
 * @property {boolean} hasMore whether there is another page
 */

/** @typedef {(method: string, path: string, body?: object) => Promise<Answer>} Ask */

const TRIES = 4;
const PATIENCE = 15_000;
/** What a forge may ask to be left in peace for; a job that waits longer costs more than the comment is worth. */
const LONGEST_WAIT = 30_000;

/**
 * Asks one API. What fails in passing is tried again, at most three times; what makes something new only where it
 * is sure that nothing was made.
 * @param {{ readonly base: string, readonly headers: Readonly<Record<string, string>> }} api
 * @returns {Ask}
 */
export function asking({ base, headers }) {
  return async (method, path, body) => {
    for (let tries = 1; ; tries++) {
      const told = await tell(`${base}${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'migmap' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if ('answer' in told) return told.answer;
      if (told.fault === 'refused') throw new Refused(told.status, told.words);
      const wasMade = told.fault === 'broken' && method === 'POST' && path !== '/graphql';
      if (wasMade) throw new Uncertain(told.words);
      if (tries === TRIES) throw new Refused(told.status, told.words);
      await pause(told.wait ?? 1000 * 2 ** (tries - 1));
    }
  };
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * @typedef {{ readonly answer: Answer }
 *   | { readonly fault: 'refused' | 'busy' | 'broken', readonly status: number, readonly words: string,
 *       readonly wait?: number }} Said
 */

/**
 * @param {string} url
 * @param {RequestInit} request
 * @returns {Promise<Said>}
 */
async function tell(url, request) {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE) });
    return judged(response, await response.text());
  } catch (error) {
    const { cause, message } = /** @type {Error} */ (error);
    const words = cause instanceof Error ? `${message}: ${cause.message}` : message;
    return { fault: 'broken', status: 0, words };
  }
}

/**
 * @param {Response} response
 * @param {string} text
 * @returns {Said}
 */
function judged(response, text) {
  const { status, headers } = response;
  const body = parsed(text);
  if (response.ok) return { answer: { body, hasMore: /rel="next"/.test(headers.get('link') ?? '') } };
  const words = `${status} ${body?.message ?? body?.error ?? response.statusText}`;
  if (status >= 500) return { fault: 'broken', status, words };
  const isLimit = status === 429 || (status === 403 && isRateLimit(headers, words));
  if (!isLimit) return { fault: 'refused', status, words };
  const wait = Number(headers.get('retry-after') ?? Number.NaN) * 1000;
  if (wait > LONGEST_WAIT)
    return { fault: 'refused', status: 429, words: `${words} (wait ${wait / 1000} s)` };
  return { fault: 'busy', status: 429, words, ...(wait >= 0 ? { wait } : {}) };
}

/**
 * @param {Headers} headers
 * @param {string} words
 */
function isRateLimit(headers, words) {
  return (
    headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0' || /rate limit/i.test(words)
  );
}

/**
 * @param {string} text
 * @returns {any}
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
