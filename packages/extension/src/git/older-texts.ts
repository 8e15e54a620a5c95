import { type Disposable, EventEmitter, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

/** Texts of older states are shown under a scheme of their own; the server takes them for no maps. */
export const OLDER = 'migmap-older';

/** Lets the editor open what a file once was. */
export class OlderTexts implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #registered: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#registered = workspace.registerTextDocumentContentProvider(OLDER, this);
  }

  /** The address of a file as it was; `state` says when, and is part of it. */
  put(file: string, state: string, text: string): Uri {
    const { path } = Uri.parse(file);
    const uri = Uri.from({ scheme: OLDER, path, query: state });
    const key = uri.toString();
    if (this.#texts.get(key) !== text) {
      this.#texts.set(key, text);
      this.#changed.fire(uri);
    }
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }
}
