/** @import { Review } from './review.mjs' */

/**
 * The first line of a comment, which nobody sees.
 * @param {string} key
 */
export function markerOf(key) {
  return `<!-- migmap review ${key} -->`;
}

/**
 * @typedef {object} Setting
 * @property {number} room characters that the forge takes
 * @property {string} where a sentence that says where the rest is
 * @property {boolean} [isForeign] made by a run that strangers could have changed
 * @property {boolean} [mentions]
 */

/**
 * The comment on a change.
 * @param {Review} review
 * @param {Setting} setting
 */
export function commentText(review, { room, where, isForeign = false, mentions = false }) {
  const { key, words, isChange, head, base, handles } = review;
  const before = isForeign && isChange ? [FOREIGN] : [];
  const called = mentions && !isForeign && isChange ? handles : [];
  const after = [
    ...(called.length > 0 ? [`Please have a look: ${called.join(' ')}`] : []),
    `<sub>${head.slice(0, 7)} against ${base.slice(0, 7)}. ${where}</sub>`,
  ];
  const said = isChange ? (isForeign ? defused(words) : words) : nothing(words);
  const rest = [markerOf(key), ...before, ...after].join('\n\n').length + 4;
  return [markerOf(key), ...before, fitted(said.trim(), room - rest), ...after].join('\n\n');
}

const FOREIGN =
  '> This change comes from a fork, and so do the words below: a run of the fork has written them, and nobody has checked them.';

/** @param {string} words */
function nothing(words) {
  return words === ''
    ? '⚠️ **The change could not be compared:** the log says why.'
    : '✅ **Nothing changes in the plan**';
}

const CUT =
  '✂️ **There is more, and it does not fit into a comment.** All of it is in the artifact that is named below.';

/**
 * As much as there is room for, cut between lines, with nothing left open.
 * @param {string} text
 * @param {number} room
 */
export function fitted(text, room) {
  if (text.length <= room) return text;
  const kept = [];
  let used = CUT.length + 2;
  let open = 0;
  let fence = -1;
  for (const line of text.split('\n')) {
    const folds = open + Number(line.startsWith('<details>')) - Number(line.startsWith('</details>'));
    used += line.length + 1;
    if (used + folds * FOLD_END.length > room) break;
    open = folds;
    if (/^```/.test(line)) fence = fence < 0 ? kept.length : -1;
    kept.push(line);
  }
  // Half a picture is none.
  if (fence >= 0) kept.length = fence;
  return `${kept.join('\n').trimEnd()}${FOLD_END.repeat(open)}\n\n${CUT}`;
}

const FOLD_END = '\n\n</details>';

/**
 * Words of strangers with nothing alive in them: no tag, link, picture, mention, or reference, and no fence but
 * around a picture. What keeps it apart is a blank that has no width, so that it reads as it did.
 * @param {string} text
 */
export function defused(text) {
  let isDrawn = false;
  const lines = text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => {
      if (isDrawn) {
        isDrawn = line !== '```';
        return isDrawn ? line.replace(/@(?=\w)/g, `@${NOTHING}`) : '```\n';
      }
      isDrawn = line === '```mermaid';
      return isDrawn ? '\n```mermaid' : defusedLine(line);
    });
  return [...lines, ...(isDrawn ? ['```\n'] : [])].join('\n').replaceAll(/\n{3,}/g, '\n\n');
}

const NOTHING = '\u200b';

/** @param {string} line */
function defusedLine(line) {
  return line
    .replace(/<(?!(?:br|\/?details|\/?summary)\/?>)/g, `<${NOTHING}`)
    .replace(/^(\s*(?:[>*+-]\s*)*)(?=```|~~~)/g, `$1${NOTHING}`)
    .replace(/([@!]|(?<!&)#)(?=\w)/g, `$1${NOTHING}`)
    .replace(/\b(GH)(?=-\d)/gi, `$1${NOTHING}`)
    .replace(/:(?=\/\/)/g, `:${NOTHING}`)
    .replace(/\bwww(?=\.)/gi, `www${NOTHING}`)
    .replace(/\](?=[([:])/g, `]${NOTHING}`);
}
