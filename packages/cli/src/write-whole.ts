import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file as a whole: written beside it, then renamed over it. Whoever reads meanwhile, and whoever
 * pulls the plug, finds the old text or the new one. A link stays a link, and the file keeps its rights. What is
 * no file, such as /dev/null or a named pipe, is written into: a file in its place would break it for everybody.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const target = realPath(path);
  if (isDevice(target)) writeFileSync(target, content);
  else replaceFile(target, content);
}

function replaceFile(target: string, content: string | Uint8Array): void {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeThrough(temporary, content, modeOf(target));
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeThrough(path: string, content: string | Uint8Array, mode: number): void {
  const descriptor = openSync(path, 'w', mode);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function isDevice(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function modeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 0o666 : stat.mode & 0o777;
}
