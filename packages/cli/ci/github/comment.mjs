// Keeps the comment on a pull request. All it is told comes by the environment; the token goes to the API of the
// forge and nowhere else.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asking, Refused } from '../forges/ask.mjs';
import { keepOne } from '../forges/keep-one.mjs';
import { readReview } from '../forges/review.mjs';
import { commentText, markerOf } from '../forges/text.mjs';

/** @import { Ask } from '../forges/ask.mjs' */
/** @import { Forge } from '../forges/keep-one.mjs' */
/** @import { Review } from '../forges/review.mjs' */

const environment = process.env;
/** In a run of its own, after one that strangers could have changed: then the comment is all there is to do. */
const isForeign = environment.MIGMAP_MODE === 'comment';
const repository = `/repos/${environment.GITHUB_REPOSITORY}`;
/** GitHub takes no more characters. */
const ROOM = 65_536;

process.exitCode = await main();

async function main() {
  const folders = isForeign ? reviewsIn(environment.MIGMAP_REVIEW ?? '') : [environment.MIGMAP_REVIEW ?? ''];
  if (folders.length === 0) tell('there is no review here, so nothing is said');
  const ask = github();
  let status = 0;
  for (const folder of folders) status = Math.max(status, await commentOn(folder, ask));
  return isForeign ? status : 0;
}

/**
 * @param {string} folder
 * @param {Ask} ask
 */
async function commentOn(folder, ask) {
  try {
    const review = readReview(folder);
    const reason = await whyNot(review, ask);
    tell(reason ?? `comment: ${await keep(review, ask)}`);
    return 0;
  } catch (error) {
    warn(reasonOf(error));
    return 1;
  }
}

/** @returns {Ask} */
function github() {
  const headers = {
    authorization: `Bearer ${environment.MIGMAP_TOKEN}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  const rest = asking({ base: environment.GITHUB_API_URL ?? '', headers });
  const graphql = asking({ base: (environment.GITHUB_GRAPHQL_URL ?? '').replace(/\/graphql$/, ''), headers });
  return (method, path, body) => (path === '/graphql' ? graphql : rest)(method, path, body);
}

/**
 * Each artifact is a folder, and a single one may lie here itself.
 * @param {string} folder
 */
function reviewsIn(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const inside = names.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  return [folder, ...inside.sort()].filter((path) => existsSync(join(path, 'review.json')));
}

/**
 * A comment says what the pull request is now, and a stranger's run may speak for its own pull request only: both
 * are so if its head is the commit that was compared.
 * @param {Review} review
 * @param {Ask} ask
 */
async function whyNot({ number, head }, ask) {
  const { body: pull } = await ask('GET', `${repository}/pulls/${number}`);
  const expected = isForeign ? environment.MIGMAP_HEAD : head;
  if (pull?.head?.sha !== expected)
    return `#${number} is at another commit by now, and its own run speaks of that`;
  if (isForeign && pull?.head?.repo?.full_name !== environment.MIGMAP_HEAD_REPOSITORY) {
    throw new Error(`#${number} does not come from where this run comes from`);
  }
  return undefined;
}

/**
 * @param {Review} review
 * @param {Ask} ask
 */
async function keep(review, ask) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, MIGMAP_RUN: run, MIGMAP_MENTION } = environment;
  const where = `Picture, text and data: artifact \`${review.artifact}\` of [this run](${server}/${name}/actions/runs/${run}).`;
  const body = commentText(review, { room: ROOM, where, isForeign, mentions: MIGMAP_MENTION === 'true' });
  const forge = commentsOf(review.number, await whoAmI(ask), ask);
  return await keepOne(forge, { marker: markerOf(review.key), body, isNews: review.isChange });
}

/**
 * The token of a job may not ask who it is, but for this way.
 * @param {Ask} ask
 */
async function whoAmI(ask) {
  const { body } = await ask('POST', '/graphql', { query: 'query { viewer { login } }' });
  return String(body?.data?.viewer?.login ?? 'github-actions[bot]');
}

/**
 * @param {number} number
 * @param {string} me
 * @param {Ask} ask
 * @returns {Forge}
 */
function commentsOf(number, me, ask) {
  const all = `${repository}/issues/${number}/comments`;
  const one = (/** @type {number} */ id) => `${repository}/issues/comments/${id}`;
  return {
    async list(page) {
      const { body, hasMore } = await ask('GET', `${all}?per_page=100&page=${page}`);
      const comments = body.map((/** @type {any} */ { id, body: text, user }) => ({
        id,
        body: text ?? '',
        isOwn: user?.login === me,
      }));
      return { comments, hasMore };
    },
    create: (body) => ask('POST', all, { body }),
    update: (id, body) => ask('PATCH', one(id), { body }),
    remove: (id) => ask('DELETE', one(id)),
  };
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Refused)) return /** @type {Error} */ (error).message;
  if (error.status !== 403 && error.status !== 404)
    return `GitHub did not take the comment: ${error.message}`;
  const way =
    environment.MIGMAP_IS_FORK === 'true'
      ? 'On a pull request from a fork it may only read; a second workflow can comment (see “Forks” in the README of migmap).'
      : 'The job needs `permissions: pull-requests: write`.';
  return `this token may not comment (${error.message}). ${way}`;
}

/** @param {string} words */
function tell(words) {
  process.stdout.write(`migmap: ${oneLine(words)}\n`);
}

/**
 * A fork that cannot comment is as it should be; all else is worth a warning.
 * @param {string} words
 */
function warn(words) {
  const level = isForeign ? 'error' : environment.MIGMAP_IS_FORK === 'true' ? 'notice' : 'warning';
  process.stdout.write(`::${level} title=migmap::${oneLine(words).replaceAll('%', '%25')}\n`);
}

/**
 * What others say must not command the runner.
 * @param {string} words
 */
function oneLine(words) {
  return words.replaceAll(/\p{Cc}+/gu, ' ').replaceAll('##[', '## [');
}
