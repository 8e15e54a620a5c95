import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the job that compares leaves behind: `diff.md`, `diff.json`, and in `review.json` what it is about.
 * @typedef {object} Review
 * @property {string} key tells comments of several jobs from each other
 * @property {number} number of the pull request
 * @property {string} head the commit that was compared
 * @property {string} base
 * @property {string} artifact
 * @property {string} words Markdown; empty where nothing could be compared
 * @property {boolean} isChange
 * @property {readonly string[]} handles of teams that it concerns
 */

/**
 * Reads a folder that may come from strangers: whatever is not as it has to be is refused with a reason.
 * @param {string} folder
 * @returns {Review}
 */
export function readReview(folder) {
  const { key, number, head, base, artifact } = JSON.parse(plainFile(folder, 'review.json') || '{}');
  hold(typeof key === 'string' && /^[\w.-]{1,60}$/.test(key), 'its key is none');
  hold(Number.isSafeInteger(number) && number > 0, 'it names no pull request');
  hold(
    [head, base].every((id) => typeof id === 'string' && /^[0-9a-f]{40,64}$/.test(id)),
    'it names no commits',
  );
  hold(typeof artifact === 'string' && /^[\w.-]{1,100}$/.test(artifact), 'it names no artifact');
  const words = plainFile(folder, 'diff.md');
  const diff = JSON.parse(plainFile(folder, 'diff.json') || '{}');
  const isChange = words !== '' && diff?.summary?.changed !== 0 && diff?.summary?.maps !== 0;
  return { key, number, head, base, artifact, words, isChange, handles: handlesIn(diff) };
}

const LARGEST = 4_000_000;

/**
 * A link could lead to what is nobody's business, so only a file itself is read.
 * @param {string} folder
 * @param {string} name
 */
function plainFile(folder, name) {
  const path = join(folder, name);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return '';
  hold(found.isFile() && found.size <= LARGEST, `${name} is no file of a sensible size`);
  return readFileSync(path, 'utf8');
}

/**
 * @param {boolean} holds
 * @param {string} objection
 */
function hold(holds, objection) {
  if (!holds) throw new Error(`this is no review: ${objection}`);
}

/**
 * @param {any} diff
 * @returns {string[]}
 */
function handlesIn(diff) {
  const owners = (diff?.maps ?? []).flatMap((/** @type {any} */ map) => map?.owners ?? []);
  const handles = owners.map((/** @type {any} */ owner) => String(owner?.handle ?? ''));
  return [...new Set(handles)].filter((handle) => /^@[A-Za-z0-9][\w.-]*(\/[\w.-]+)*$/.test(handle));
}
