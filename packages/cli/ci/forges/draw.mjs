// Draws each map that a change touches: draw.mjs FOLDER COMMAND [OPTION…], with the options that `diff` was given.
// A picture has one map, so of several each gets its own; what cannot be drawn is left to the words.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** More pictures nobody looks at. */
const MOST = 20;

const [folder = '.', command = 'migmap', ...options] = process.argv.slice(2);
const files = changedFiles(join(folder, 'diff.json')).slice(0, MOST);
for (const [at, file] of files.entries()) {
  const name = files.length === 1 ? 'diff' : `diff-${at + 1}`;
  for (const form of ['svg', 'html']) {
    const output = ['--format', form, '--output', join(folder, `${name}.${form}`)];
    spawnSync(command, ['diff', ...options, ...output, '--', file], { stdio: 'ignore' });
  }
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function changedFiles(path) {
  if (!existsSync(path)) return [];
  /** @type {{ maps: { file: string, state: string }[] }} */
  const { maps } = JSON.parse(readFileSync(path, 'utf8'));
  return maps.filter(({ state }) => state !== 'same').map(({ file }) => file);
}
