import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { didYouMean } from '../command-line.ts';
import { WrongUse } from '../wrong-use.ts';
import { openRevision, type Revision } from './git.ts';
import { openIndex, type Stage } from './git-index.ts';

/** What was asked for: a path on the disk, or a path that git has, spelled as git spells it. */
export type Operand = { readonly path: string } | InGit;

/** `main:plans/mail.migmap`, or `:plans/mail.migmap` for what is staged. */
export interface InGit {
  readonly revision: string | Stage;
  readonly path: string;
}

/** What is there under that name is meant, even with a colon in it; and a single letter is a drive. */
export function operandOf(said: string, cwd: string): Operand {
  const colon = firstColon(said);
  if (colon < 0 || existsSync(resolve(cwd, said)) || /^[A-Za-z]:[\\/]/.test(said)) return { path: said };
  const [, stage = '0', staged] = /^:(?:([0-3]):)?(.*)$/s.exec(said) ?? [];
  const operand: InGit =
    staged === undefined
      ? { revision: said.slice(0, colon), path: said.slice(colon + 1) }
      : { revision: Number(stage) as Stage, path: staged };
  if (!operand.path.startsWith('/')) return operand;
  throw new WrongUse(
    `${said}: a path in git begins at the top of the repository, without a slash, or with ./ where you are.`,
  );
}

/** Outside of braces, which hold whatever somebody wrote or a time of day: `HEAD^{/fix: dates}:plan.migmap`. */
function firstColon(said: string): number {
  return said.replaceAll(/\{[^}]*\}/g, (braced) => '_'.repeat(braced.length)).indexOf(':');
}

/**
 * What a shell makes of `$(git merge-base main topic):plan.migmap` where there is no such commit. Where more hangs on
 * it than what is shown, who means the index has to say so.
 */
export function refuseForgottenRevision(said: string): void {
  if (!/^:(?![0-3]:)/.test(said)) return;
  throw new WrongUse(
    `${said} is what is staged. If that is meant, write :0${said}; if a command such as $(git merge-base …) stood ` +
      'before the colon, it found no commit. In a shallow clone: git fetch --unshallow.',
  );
}

/** Opens what git has there; messages begin with what was said. */
export function openInGit(said: string, { revision }: InGit, cwd: string): Revision {
  return typeof revision === 'number' ? openIndex(revision, cwd, said) : openRevision(revision, cwd, said);
}

/** As for git, a path counts from the top of the repository unless it begins with a dot; else from where we are. */
export function placesOf({ top }: Pick<Revision, 'top'>, { path }: InGit, cwd: string): string[] {
  const here = resolve(cwd, path);
  return /^\.{1,2}(\/|$)/.test(path) ? [here] : [...new Set([resolve(top, path), here])];
}

/** Why nothing is at a place: `there is no map plam.migmap at HEAD. Did you mean plan.migmap?` */
export function whyNothing(then: Revision, { revision }: InGit, at: string): string {
  const inside = relative(then.top, at).replaceAll(sep, '/');
  const known = then.whyMissing?.(inside);
  if (known !== undefined) return known;
  const siblings = then.paths.filter((path) => join(then.top, dirname(path)) === dirname(at));
  const near = didYouMean(
    basename(at),
    siblings.map((path) => basename(path)),
  );
  const where = typeof revision === 'string' ? `at ${revision}` : 'in the index';
  return `there is no map ${inside === '' ? '' : `${inside} `}${where}.${near}`;
}
