// Keeps the note on a merge request. The token of a job may not write notes, so it takes one that somebody made;
// without it the job goes on and says so.
import { asking, Refused } from '../forges/ask.mjs';
import { keepOne } from '../forges/keep-one.mjs';
import { readReview } from '../forges/review.mjs';
import { commentText, markerOf } from '../forges/text.mjs';

/** @import { Ask } from '../forges/ask.mjs' */
/** @import { Forge } from '../forges/keep-one.mjs' */

const environment = process.env;
/** GitLab takes a million, and nobody reads more than what GitHub takes. */
const ROOM = 65_536;

try {
  tell(await main());
} catch (error) {
  tell(`no note: ${reasonOf(error)}`);
}

/** @returns {Promise<string>} */
async function main() {
  const { MIGMAP_TOKEN: token, CI_API_V4_URL: base, CI_PROJECT_ID: project } = environment;
  if (!environment.CI_MERGE_REQUEST_IID) return 'this is no merge request, so there is no note';
  if (!token) {
    return 'no note: there is no MIGMAP_TOKEN here. It is a masked variable with a project access token (scope api), and pipelines of forks do not see it.';
  }
  const review = readReview(environment.MIGMAP_REVIEW ?? '');
  const ask = asking({ base: base ?? '', headers: { 'private-token': token } });
  const request = `/projects/${project}/merge_requests/${review.number}`;
  const { body: now } = await ask('GET', request);
  if (now?.sha !== review.head)
    return 'no note: there is a newer commit, and its own pipeline speaks of that';
  const where = `Picture, text and data: [artifacts of this job](${environment.CI_JOB_URL}/artifacts/browse).`;
  const body = commentText(review, { room: ROOM, where, mentions: environment.MIGMAP_MENTION === 'true' });
  const { body: me } = await ask('GET', '/user');
  const wanted = { marker: markerOf(review.key), body, isNews: review.isChange };
  return `note: ${await keepOne(notesOf(`${request}/notes`, me?.id, ask), wanted)}`;
}

/**
 * @param {string} all
 * @param {number} me
 * @param {Ask} ask
 * @returns {Forge}
 */
function notesOf(all, me, ask) {
  return {
    async list(page) {
      const { body, hasMore } = await ask(
        'GET',
        `${all}?per_page=100&page=${page}&order_by=created_at&sort=asc`,
      );
      const comments = body.map((/** @type {any} */ { id, body: text, author, system }) => ({
        id,
        body: text ?? '',
        isOwn: author?.id === me && !system,
      }));
      return { comments, hasMore };
    },
    create: (body) => ask('POST', all, { body }),
    update: (id, body) => ask('PUT', `${all}/${id}`, { body }),
    remove: (id) => ask('DELETE', `${all}/${id}`),
  };
}

/** @param {unknown} error */
function reasonOf(error) {
  const { message } = /** @type {Error} */ (error);
  if (!(error instanceof Refused) || ![401, 403, 404].includes(error.status)) return message;
  return `${message}. MIGMAP_TOKEN needs the scope api, and a role that may comment here`;
}

/** @param {string} words */
function tell(words) {
  process.stdout.write(`migmap: ${words.replaceAll(/\p{Cc}+/gu, ' ')}\n`);
}
