import { l10n, Uri } from 'vscode';
import { fileAt } from '../git/file-at.ts';
import type { Repository } from '../git/git-api.ts';
import { shortHash } from '../git/pick-revision.ts';

/** A state of a map that git knows, file by file, as far as anybody has asked. */
export class OlderState {
  readonly #repository: Repository;
  readonly #revision: string;
  readonly #texts = new Map<string, string | null>();

  constructor(repository: Repository, revision: string) {
    this.#repository = repository;
    this.#revision = revision;
  }

  /** What is known of its files; `null` for those that were not there. */
  get texts(): Readonly<Record<string, string | null>> {
    return Object.fromEntries(this.#texts);
  }

  async read(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      if (this.#texts.has(uri)) continue;
      const { fsPath } = Uri.parse(uri);
      this.#texts.set(uri, (await fileAt(this.#repository, this.#revision, fsPath)) ?? null);
    }
  }
}

/** Which commit a name means now, and how a person calls it; undefined where git knows none. */
export async function meaningOf(
  repository: Repository,
  revision: string,
): Promise<{ readonly key: string; readonly label: string } | undefined> {
  if (revision === '') return { key: '', label: l10n.t('Staged') };
  const commit = await repository.getCommit(revision).catch(() => undefined);
  if (!commit) return undefined;
  const short = shortHash(commit.hash);
  const [subject = ''] = commit.message.split('\n');
  const label = commit.hash.startsWith(revision) ? `${short} ${subject}` : `${revision} (${short})`;
  return { key: commit.hash, label };
}
