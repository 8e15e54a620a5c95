import { type Event, extensions, type Uri } from 'vscode';

/** The little that is used of the extension that comes with VS Code; its maker publishes the types as a file only. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<string>;
  getRepository(uri: Uri): Repository | null;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: { readonly onDidChange: Event<void> };
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly GitRef[]>;
  log(options: { readonly maxEntries: number; readonly path?: string }): Promise<readonly Commit[]>;
  getCommit(ref: string): Promise<Commit>;
  /** Of the index where no revision is named. */
  getObjectDetails(
    treeish: string,
    path: string,
  ): Promise<{ readonly object: string; readonly size: number }>;
  buffer(ref: string, path: string): Promise<Uint8Array>;
  /** Writes it down as well. */
  hashObject(data: string): Promise<string>;
  diffBlobs(one: string, other: string): Promise<string>;
}

export interface GitRef {
  /** 0: branch, 1: branch of a remote, 2: tag. */
  readonly type: 0 | 1 | 2;
  readonly name?: string;
  readonly commit?: string;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

/** Undefined where there is none, as in a browser, or where a person has switched it off. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const { enabled, getAPI } = await extension.activate().then((git) => ({
    enabled: git.enabled,
    getAPI: () => git.getAPI(1),
  }));
  if (!enabled) return undefined;
  const api = getAPI();
  if (api.state === 'uninitialized') await once(api.onDidChangeState);
  return api;
}

function once(event: Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const listening = event(() => {
      listening.dispose();
      resolve();
    });
  });
}
