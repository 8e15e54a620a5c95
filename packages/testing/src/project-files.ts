import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that belongs to the project: tracked, or new and not ignored. */
export interface ProjectFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

export function projectPaths(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(root + path)).sort();
}

export function readProjectFile(path: string): ProjectFile {
  return { path, text: readFileSync(root + path, 'utf8') };
}

/** Source that a person wrote, in packages. */
export function sourceFiles(): ProjectFile[] {
  return projectPaths()
    .filter((path) => path.startsWith('packages/') && path.endsWith('.ts') && !path.includes('/generated/'))
    .map(readProjectFile);
}
