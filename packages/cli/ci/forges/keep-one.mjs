import { pause, Refused, Uncertain } from './ask.mjs';

/**
 * @typedef {object} Comment
 * @property {number} id
 * @property {string} body
 * @property {boolean} isOwn written by whoever the token stands for
 */

/**
 * What a forge can do with the comments of one change.
 * @typedef {object} Forge
 * @property {(page: number) => Promise<{ comments: Comment[], hasMore: boolean }>} list
 * @property {(body: string) => Promise<unknown>} create
 * @property {(id: number, body: string) => Promise<unknown>} update
 * @property {(id: number) => Promise<unknown>} remove
 */

/**
 * @typedef {object} Wanted
 * @property {string} marker the first line, by which it is found again
 * @property {string} body
 * @property {boolean} isNews whether it is worth a comment where there is none yet
 */

const ROUNDS = 3;

/**
 * Sees to it that a change has one comment of ours with this marker: made, or brought up to date.
 * @param {Forge} forge
 * @param {Wanted} wanted
 * @returns {Promise<'made' | 'brought up to date' | 'as it was' | 'not needed'>}
 */
export async function keepOne(forge, wanted) {
  for (let round = 1; ; round++) {
    try {
      return await tryOnce(forge, wanted);
    } catch (error) {
      // It may have been made before the answer got lost, so the next round looks first.
      if (!(error instanceof Uncertain)) throw error;
      if (round === ROUNDS) throw new Refused(0, error.message);
      await pause(1000 * round);
    }
  }
}

/**
 * @param {Forge} forge
 * @param {Wanted} wanted
 */
async function tryOnce(forge, wanted) {
  const known = await onlyOne(forge, wanted.marker);
  if (known) return await upToDate(forge, known, wanted.body);
  if (!wanted.isNews) return 'not needed';
  await forge.create(wanted.body);
  // Another run may have made one at the same time. Both keep the older, and it gets the last word of both.
  const kept = await onlyOne(forge, wanted.marker);
  if (kept) await upToDate(forge, kept, wanted.body);
  return 'made';
}

/**
 * @param {Forge} forge
 * @param {Comment} comment
 * @param {string} body
 */
async function upToDate(forge, comment, body) {
  if (comment.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()) return 'as it was';
  await forge.update(comment.id, body);
  return 'brought up to date';
}

/** More pages than that nobody has written. */
const MOST_PAGES = 200;

/**
 * The oldest of ours; others with the same marker go.
 * @param {Forge} forge
 * @param {string} marker
 */
async function onlyOne(forge, marker) {
  /** @type {Comment[]} */
  const own = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { comments, hasMore } = await forge.list(page);
    // A marker further down, or in a comment of somebody else, is a quotation.
    own.push(...comments.filter(({ body, isOwn }) => isOwn && body.startsWith(marker)));
    if (!hasMore) break;
  }
  const [oldest, ...others] = own.sort((a, b) => a.id - b.id);
  for (const { id } of others) await removed(forge, id);
  return oldest;
}

/**
 * @param {Forge} forge
 * @param {number} id
 */
async function removed(forge, id) {
  try {
    await forge.remove(id);
  } catch (error) {
    // Another run was faster.
    if (!(error instanceof Refused) || error.status !== 404) throw error;
  }
}
